package org.trackchild.rest.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.HistoryKind;
import org.trackchild.registry.api.HistoryQuery;
import org.trackchild.registry.api.IdentityLinks;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Proposals;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.registry.api.Registration;
import org.trackchild.registry.api.Step;
import org.trackchild.rest.casework.CaseworkDocuments;
import org.trackchild.rest.casework.StepBody;
import org.trackchild.rest.duplicates.DuplicateDocuments;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.links.LinkDocuments;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.problem.ProblemDocument;
import org.trackchild.rest.proposals.ProposalDocuments;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Cases of one kind over HTTP. A case of the other kind does not exist here. */
public abstract class CaseResource extends CasePhotoResource {

    /** What a 412 answer says. */
    static final String CHANGED_MEANWHILE = "#/components/schemas/ChangedMeanwhile";

    CaseResource(CaseKind kind, Engines engines) {
        super(kind, engines);
    }

    Response register(InputStream body, String key, SecurityContext request, HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        ObjectNode read = StrictJson.object(body);
        Optional<Origin> origin = IdempotencyKey.origin(key, caller, kind, read);
        CaseReader reader = engines.need(CaseReader.class);
        CaseDraft typed = CaseBody.of(kind, read).draft(reader);
        Registration made =
                engines.need(CaseRegistry.class)
                        .register(caller, origin.map(typed::from).orElse(typed));
        ChildCase registered = made.registered();
        Response.ResponseBuilder answer =
                Response.status(made.created() ? Response.Status.CREATED : Response.Status.OK)
                        .header(
                                HttpHeaders.LOCATION,
                                CaseDocuments.address(registered.header().kind(), registered.id()))
                        .header(HttpHeaders.ETAG, tag(registered))
                        .entity(documents(headers).whole(registered, reader));
        if (!made.created()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.build();
    }

    @GET
    @Operation(summary = "Cases within your reach, the latest registered first")
    public Response list(
            @BeanParam CaseFilterQuery query,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        PlaceNames names = new PlaceNames(engines, Languages.of(headers));
        return Listing.answer(
                engines.need(CaseRegistry.class)
                        .list(
                                CallerPrincipal.of(request),
                                query.filter(Optional.of(kind), names, address),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(new CaseDocuments(names)::line),
                address);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case; its version is the ETag")
    @ApiResponse(responseCode = "200", description = "The case")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(find(CallerPrincipal.of(request), id), headers);
    }

    Response patch(
            String id,
            String ifMatch,
            InputStream body,
            SecurityContext request,
            HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        CaseId named = id(id);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(CaseProblem.VERSION_REQUIRED);
        }
        ObjectNode patch = StrictJson.object(body);
        CaseRegistry registry = engines.need(CaseRegistry.class);
        return answer(
                WithVersion.change(
                        registry,
                        caller,
                        named,
                        ifMatch,
                        () -> patched(registry, find(caller, id), ifMatch, patch, caller)),
                headers);
    }

    private ChildCase patched(
            CaseRegistry registry,
            ChildCase current,
            String ifMatch,
            ObjectNode patch,
            Caller caller) {
        long now = current.header().revision().version();
        if (EntityVersion.expected(ifMatch, () -> now) != now) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        CaseReader reader = engines.need(CaseReader.class);
        CaseDraft before = current.toDraft();
        CaseDraft after = CaseBody.patch(before, reader.write(before), patch).draft(reader);
        CaseDraft content =
                new CaseDraft(
                        after.child(),
                        after.event(),
                        after.particulars(),
                        before.origin(),
                        after.extra());
        return registry.change(caller, current.id(), now, content);
    }

    @GET
    @Path("{id}/proposals")
    @Operation(summary = "Who this child may be: open proposals first, then by probability")
    public Listing proposals(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        ProposalDocuments documents =
                new ProposalDocuments(engines.need(CaseReader.class), documents(headers));
        return Listing.whole(
                engines.need(Proposals.class).ofCase(CallerPrincipal.of(request), id(id)).stream()
                        .map(documents::whole)
                        .toList());
    }

    @GET
    @Path("{id}/identity-links")
    @Operation(summary = "Which cases are of the same child: links in force, then withdrawn ones")
    public Listing identityLinks(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        LinkDocuments documents = new LinkDocuments(new PlaceNames(engines, Languages.of(headers)));
        return Listing.whole(
                engines
                        .need(IdentityLinks.class)
                        .ofCase(CallerPrincipal.of(request), id(id))
                        .stream()
                        .map(documents::whole)
                        .toList());
    }

    @GET
    @Path("{id}/duplicates")
    @Operation(summary = "Alarms that this child may be registered twice: open ones first")
    public Listing duplicates(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        DuplicateDocuments documents =
                new DuplicateDocuments(
                        engines.need(CaseReader.class),
                        new PlaceNames(engines, Languages.of(headers)));
        return Listing.whole(
                engines.need(Duplicates.class).ofCase(CallerPrincipal.of(request), id(id)).stream()
                        .map(documents::whole)
                        .toList());
    }

    @GET
    @Path("{id}/transitions")
    @Operation(
            summary = "What the case may become by law, with the reasons why not, and what it did",
            description =
                    "elsewhere tells what the steps do in the other cases of the child: those that"
                            + " were made here and not there have made=true, and lacks says what"
                            + " comes first there")
    public Response transitions(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        CaseProgress progress = progress(id, request);
        return Response.ok(casework(headers).progress(progress))
                .header(HttpHeaders.ETAG, EntityVersion.tag(progress.header().revision().version()))
                .build();
    }

    @POST
    @Path("{id}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes a transition")
    @BodySchema("Transition")
    @ApiResponse(
            responseCode = "200",
            description =
                    "The case as it is now, with its new ETag; elsewhere tells what could not be"
                            + " made in the other cases of the child, and what these lack")
    @ApiResponse(responseCode = "403", description = "Others do this by law")
    @ApiResponse(responseCode = "409", description = "Not from where the case stands")
    @ApiResponse(
            responseCode = "412",
            description = "Changed meanwhile; changed_fields and ETag tell what to merge with",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(ref = CHANGED_MEANWHILE)))
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response make(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the case as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Step step =
                StepBody.read(StrictJson.object(body), engines.need(RegisterTime.class).instant());
        ChildCase current = find(caller, id);
        ChildCase made =
                WithVersion.change(
                        engines.need(CaseRegistry.class),
                        caller,
                        current.id(),
                        ifMatch,
                        () -> made(caller, current, ifMatch, step));
        Map<String, Object> document =
                documents(headers).whole(made, engines.need(CaseReader.class));
        document.put(
                "elsewhere",
                casework(headers)
                        .outstanding(engines.need(Casework.class).progress(caller, made.id())));
        return Response.ok(document).header(HttpHeaders.ETAG, tag(made)).build();
    }

    private ChildCase made(Caller caller, ChildCase current, String ifMatch, Step step) {
        long version = EntityVersion.expected(ifMatch, () -> current.header().revision().version());
        return engines.need(Casework.class).make(caller, current.id(), version, step);
    }

    @GET
    @Path("{id}/clocks")
    @Operation(summary = "The clocks of the law, those that run first")
    public Listing clocks(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return Listing.whole(casework(headers).clocks(progress(id, request)));
    }

    private CaseProgress progress(String id, SecurityContext request) {
        CaseProgress progress =
                engines.need(Casework.class).progress(CallerPrincipal.of(request), id(id));
        if (progress.header().kind() != kind) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return progress;
    }

    private CaseworkDocuments casework(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new CaseworkDocuments(
                new PlaceNames(engines, language),
                language,
                engines.need(RegisterTime.class).instant());
    }

    @GET
    @Path("{id}/history")
    @Operation(
            summary =
                    "What was done to the case, from what to what it was changed, and who looked;"
                            + " latest first")
    public Response history(
            @PathParam("id") String id,
            @Parameter(description = "looked, taken_out or done") @QueryParam("kind") String lines,
            @Parameter(description = "Only what this user did, as they sign in")
                    @QueryParam("person")
                    String person,
            @Parameter(description = "A day or a moment; what happened then or later")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "A day or a moment; what happened before")
                    @QueryParam("before")
                    String before,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context UriInfo uri,
            @Context SecurityContext request) {
        CaseRegistry register = engines.need(CaseRegistry.class);
        Caller caller = CallerPrincipal.of(request);
        Map<String, List<FieldCorrection>> corrections =
                register.corrections(caller, id(id)).stream()
                        .collect(Collectors.groupingBy(each -> Long.toString(each.version())));
        HistoryQuery query =
                new HistoryQuery(
                        Parameters.code("kind", lines, HistoryKind.class),
                        Parameters.text(person),
                        Parameters.instant("from", from),
                        Parameters.instant("before", before));
        Page<JournalEntry> page =
                register.history(
                        caller,
                        id(id),
                        query,
                        Parameters.cursor(after),
                        Parameters.limit(limit, Listing.MOST, Listing.MOST));
        return Listing.answer(page.map(entry -> CaseDocuments.entry(entry, corrections)), uri);
    }

    private ChildCase find(Caller caller, String id) {
        ChildCase found = engines.need(CaseRegistry.class).read(caller, id(id));
        if (found.header().kind() != kind) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return found;
    }

    private Response answer(ChildCase record, HttpHeaders headers) {
        return Response.ok(documents(headers).whole(record, engines.need(CaseReader.class)))
                .header(HttpHeaders.ETAG, tag(record))
                .build();
    }

    private CaseDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new CaseDocuments(new PlaceNames(engines, language));
    }

    private static String tag(ChildCase record) {
        return EntityVersion.tag(record.header().revision().version());
    }
}
