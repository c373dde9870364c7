package org.trackchild.rest.attachments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Attachment;
import org.trackchild.registry.api.AttachmentKind;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.cases.BelowCaseResource;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.ReasonBody;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Form;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/**
 * Documents and recordings of cases of one kind over HTTP. A case of the other kind does not exist
 * here.
 */
public abstract class AttachmentResource extends BelowCaseResource {

    AttachmentResource(CaseKind kind, Engines engines) {
        super(kind, engines);
    }

    @GET
    @Operation(summary = "Documents and recordings of a case, also those that were removed")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Listing list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        PlaceNames names = names(headers);
        return Listing.whole(
                engines.need(Attachments.class).ofCase(caller, ofKind(caller, id)).stream()
                        .map(each -> document(each, names))
                        .toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Adds a PDF document (20 MB), a photograph of a paper as JPEG or PNG (10 MB),"
                            + " or an MP3, WAV, Ogg or M4A recording (25 MB)",
            description =
                    "What the file is is told by its bytes, not by its name or type. A photograph is"
                            + " made anew from its pixels and kept as JPEG.")
    @BodySchema("Attachment")
    @ApiResponse(responseCode = "201", description = "Stored, at the address in Location")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response post(
            @PathParam("id") String id,
            @Parameter(hidden = true) MultipartBody form,
            @Context SecurityContext request,
            @Context HttpHeaders headers)
            throws IOException {
        Caller caller = CallerPrincipal.of(request);
        Form parts = new Form(form);
        String title = Parameters.text(parts.text(Attachments.TITLE));
        boolean restricted = Parameters.flag("restricted", parts.text("restricted")).orElse(false);
        try (InputStream content = parts.file(Attachments.FILE).content()) {
            Attachment made =
                    engines.need(Attachments.class)
                            .add(
                                    caller,
                                    ofKind(caller, id),
                                    title,
                                    restricted,
                                    content.readNBytes(AttachmentKind.MOST_BYTES + 1));
            Map<String, Object> document = document(made, names(headers));
            return Response.status(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, document.get("href"))
                    .entity(document)
                    .build();
        }
    }

    @GET
    @Path("{attachment}")
    @Produces({
        "application/pdf",
        "image/jpeg",
        "audio/mpeg",
        "audio/wav",
        "audio/ogg",
        "audio/mp4",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(summary = "The file, to be saved; the opening is journaled with the reason")
    @ApiResponse(responseCode = "409", description = "It was removed")
    @ApiResponse(responseCode = "422", description = "It is restricted, and no reason was given")
    public Response open(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Parameter(description = "A code of /code-lists/opening_reason")
                    @QueryParam(Attachments.REASON)
                    String reason,
            @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        Attachments.Opened opened =
                engines.need(Attachments.class)
                        .open(
                                caller,
                                ofKind(caller, id),
                                attachment(attachment),
                                Parameters.search(Attachments.REASON, reason));
        return Response.ok(opened.bytes())
                .type(opened.about().content().kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + opened.about().fileName() + "\"")
                .build();
    }

    @POST
    @Path("{attachment}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Removes a file with a reason: it stays in the list, and nobody can open it")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "409", description = "It was removed before")
    public Map<String, Object> remove(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        String reason = ReasonBody.read(body);
        return document(
                engines.need(Attachments.class)
                        .remove(caller, ofKind(caller, id), attachment(attachment), reason),
                names(headers));
    }

    private static UUID attachment(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_ATTACHMENT);
    }

    private PlaceNames names(HttpHeaders headers) {
        return new PlaceNames(engines, Languages.of(headers));
    }

    private Map<String, Object> document(Attachment each, PlaceNames names) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", each.id().toString());
        document.put("kind", each.content().kind().code());
        document.put("media_type", each.content().kind().mediaType());
        document.put("title", each.content().title());
        document.put("restricted", each.content().restricted());
        document.put("size", each.content().size());
        document.put("added", statement(each.added(), names));
        each.removed().ifPresent(removed -> document.put("removed", statement(removed, names)));
        document.put("href", CaseDocuments.address(kind, each.of()) + "/attachments/" + each.id());
        return document;
    }

    private static Map<String, Object> statement(Statement said, PlaceNames names) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", said.user());
        document.put("office", names.office(said.office()));
        document.put("at", said.at().toString());
        if (!said.reason().isEmpty()) {
            document.put("reason", said.reason());
        }
        return document;
    }
}
