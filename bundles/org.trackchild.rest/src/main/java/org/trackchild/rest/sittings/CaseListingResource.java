package org.trackchild.rest.sittings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.trackchild.registry.api.CaseListings;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/**
 * When cases of one kind come before a bench, over HTTP. A case of the other kind does not exist
 * here.
 */
public abstract class CaseListingResource {

    private final CaseKind kind;

    private final Engines engines;

    CaseListingResource(CaseKind kind, Engines engines) {
        this.kind = kind;
        this.engines = engines;
    }

    @GET
    @Operation(summary = "When the case comes, and came, before a bench, the latest first")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Map<String, Object> list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return documents(headers).ofCase(find(CallerPrincipal.of(request), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks the committee to hear the case")
    @BodySchema("HearingRequest")
    @ApiResponse(responseCode = "201", description = "The committee is asked")
    @ApiResponse(responseCode = "403", description = "You cannot act on the case")
    @ApiResponse(responseCode = "409", description = "It waits to be heard already")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response ask(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        SittingBody.Request asked = SittingBody.Request.of(StrictJson.object(body));
        CaseId of = find(caller, id).header().id();
        return Response.status(Response.Status.CREATED)
                .entity(
                        documents(headers)
                                .listing(
                                        engines.need(CauseLists.class)
                                                .ask(caller, of, asked.matter(), asked.reason())))
                .build();
    }

    private CaseListings find(Caller caller, String id) {
        CaseListings listings =
                engines.need(CauseLists.class)
                        .ofCase(caller, new CaseId(Parameters.id(id, CaseProblem.NO_SUCH_CASE)));
        if (listings.header().kind() != kind) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return listings;
    }

    private SittingDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new SittingDocuments(new PlaceNames(engines, language), language);
    }
}
