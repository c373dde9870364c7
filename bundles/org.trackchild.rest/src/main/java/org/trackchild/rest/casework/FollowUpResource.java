package org.trackchild.rest.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.registry.api.Step;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/**
 * Visits after a child went home, of the cases of one kind, over HTTP. A visit is the transition
 * {@link VisitBody#STEP}; a case of the other kind does not exist here.
 */
public abstract class FollowUpResource {

    private final CaseKind kind;

    private final Engines engines;

    FollowUpResource(CaseKind kind, Engines engines) {
        this.kind = kind;
        this.engines = engines;
    }

    @GET
    @Operation(
            summary = "The visits after the child went home, the latest day first",
            description = "The ETag is that of the case, as a new visit wants it")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Response list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        CaseProgress progress = progress(CallerPrincipal.of(request), id(id));
        return Response.ok(Listing.whole(visits(progress, documents(headers))))
                .header(HttpHeaders.ETAG, EntityVersion.tag(progress.header().revision().version()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Records a visit: the transition follow_up with its evidence",
            description =
                    "A state may ask for more than day and findings: the transitions of the case"
                            + " tell what")
    @BodySchema("FollowUp")
    @ApiResponse(
            responseCode = "201",
            description = "All visits, this one too; the new version of the case is the ETag")
    @ApiResponse(responseCode = "403", description = "Others do this by law")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    @ApiResponse(responseCode = "409", description = "The child is not home")
    @ApiResponse(responseCode = "412", description = "The case changed in the meantime")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response post(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the case as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        CaseId named = id(id);
        Step step =
                VisitBody.read(StrictJson.object(body), engines.need(RegisterTime.class).instant());
        CaseProgress before = progress(caller, named);
        ChildCase changed =
                engines.need(Casework.class)
                        .make(
                                caller,
                                named,
                                EntityVersion.expected(
                                        ifMatch, () -> before.header().revision().version()),
                                step);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.ETAG, EntityVersion.tag(changed.header().revision().version()))
                .entity(Listing.whole(visits(progress(caller, named), documents(headers))))
                .build();
    }

    private static List<Map<String, Object>> visits(
            CaseProgress progress, CaseworkDocuments documents) {
        return progress.made().stream()
                .filter(made -> made.step().transition().equals(VisitBody.STEP))
                // a visit to another child is none to this one
                .filter(
                        made ->
                                progress.history().worth(made)
                                        != CaseProgress.Worth.OF_ANOTHER_CHILD)
                .sorted(VisitBody.LATEST_FIRST)
                .map(documents::visit)
                .toList();
    }

    private CaseProgress progress(Caller caller, CaseId id) {
        CaseProgress progress = engines.need(Casework.class).progress(caller, id);
        if (progress.header().kind() != kind) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return progress;
    }

    private CaseworkDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new CaseworkDocuments(
                new PlaceNames(engines, language),
                language,
                engines.need(RegisterTime.class).instant());
    }

    private static CaseId id(String text) {
        return new CaseId(Parameters.id(text, CaseProblem.NO_SUCH_CASE));
    }
}
