package org.trackchild.rest.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.ImportJob;
import org.trackchild.exchange.api.ImportRequest;
import org.trackchild.exchange.api.Imports;
import org.trackchild.exchange.api.RowProblem;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.problem.RestProblem;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Form;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;

/** Imports of files as jobs. */
@Component(service = ImportResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {

    private final Engines engines;

    @Activate
    public ImportResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Takes a file and works through it in the background",
            description =
                    "Sent again, the same file changes nothing. Options may be parts of the form"
                            + " or of the query; the query goes first.")
    @BodySchema("Import")
    @ApiResponse(responseCode = "202", description = "Stored; the job is at Location")
    public Response start(
            @Parameter(hidden = true) MultipartBody form,
            @Parameter(description = "missing or found, where the file does not say")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "true: only check") @QueryParam("dry_run") String dryRun,
            @Parameter(description = "true: all records or none") @QueryParam("atomic")
                    String atomic,
            @Context SecurityContext request)
            throws IOException {
        Caller caller = CallerPrincipal.of(request);
        Imports imports = engines.need(Imports.class);
        Form parts = new Form(form);
        Form.FilePart file = parts.file("file");
        try (InputStream content = file.content()) {
            ImportRequest wanted =
                    new ImportRequest(
                            file.fileName(),
                            Parameters.code("kind", option(kind, parts, "kind"), CaseKind.class),
                            Parameters.flag("dry_run", option(dryRun, parts, "dry_run"))
                                    .orElse(false),
                            Parameters.flag("atomic", option(atomic, parts, "atomic"))
                                    .orElse(false));
            ImportJob job = imports.start(caller, wanted, content);
            return Response.accepted(document(job))
                    .header(HttpHeaders.LOCATION, address(job.id()))
                    .build();
        }
    }

    @GET
    @Operation(summary = "Your latest imports, at most 50")
    public Listing list(@Context SecurityContext request) {
        return Listing.whole(
                engines.need(Imports.class).recent(CallerPrincipal.of(request)).stream()
                        .map(ImportResource::document)
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An import: its state, counts, and progress from 0 to 1")
    public Map<String, Object> read(@PathParam("id") String id, @Context SecurityContext request) {
        return document(find(CallerPrincipal.of(request), id));
    }

    @GET
    @Path("{id}/problems")
    @Operation(summary = "What is wrong with the rows, by line")
    public Response problems(
            @PathParam("id") String id,
            @Parameter(description = "1 to 1000, usually 200") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        ImportJob job = find(caller, id);
        Page<RowProblem> page =
                engines.need(Imports.class)
                        .problems(
                                caller,
                                job.id(),
                                Parameters.cursor(after),
                                Parameters.limit(limit, 200, 1000));
        return Listing.answer(
                page.map(
                        row -> {
                            Map<String, Object> document = new LinkedHashMap<>();
                            document.put("line", row.line());
                            document.put("reference", row.reference());
                            document.put("code", row.code());
                            document.put("field", row.field());
                            document.put("message", row.sentence().in(Languages.of(headers)));
                            document.put("message_hi", row.sentence().hindi());
                            document.put("warning", row.warning());
                            document.values().removeIf(""::equals);
                            return document;
                        }),
                address);
    }

    private ImportJob find(Caller caller, String id) {
        UUID named = Parameters.id(id, RestProblem.NO_SUCH_IMPORT);
        return engines.need(Imports.class)
                .find(caller, named)
                .orElseThrow(() -> new ProblemException(RestProblem.NO_SUCH_IMPORT));
    }

    private static String option(String query, Form parts, String name) throws IOException {
        return query == null ? parts.text(name) : query;
    }

    private static String address(UUID id) {
        return ApiApplication.BASE + "/imports/" + id;
    }

    static Map<String, Object> document(ImportJob job) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("read", job.counts().read());
        counts.put("created", job.counts().created());
        counts.put("unchanged", job.counts().unchanged());
        counts.put("refused", job.counts().refused());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", job.id().toString());
        document.put("state", job.state().code());
        document.put("progress", progress(job));
        document.put("file", job.request().fileName());
        job.request().kind().ifPresent(kind -> document.put("kind", kind.code()));
        document.put("dry_run", job.request().dryRun());
        document.put("atomic", job.request().atomic());
        document.put("counts", counts);
        document.put("started_at", job.startedAt().toString());
        job.endedAt().ifPresent(at -> document.put("ended_at", at.toString()));
        document.put("href", address(job.id()));
        document.put("problems", address(job.id()) + "/problems");
        return document;
    }

    private static double progress(ImportJob job) {
        if (job.state() != ImportJob.State.RUNNING) {
            return 1;
        }
        long total = job.counts().bytesTotal();
        return total <= 0 ? 0 : Math.min(1, (double) job.counts().bytesRead() / total);
    }
}
