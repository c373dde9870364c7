package org.trackchild.rest.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.PutOff;
import org.trackchild.registry.api.PutOffs;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.cases.BelowCaseResource;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/**
 * What offices put off in the cases of one kind, over HTTP. A case of the other kind does not exist
 * here.
 */
public abstract class PutOffResource extends BelowCaseResource {

    private static final String THING = "thing";

    private static final String DUE = "due";

    private static final String REASON = "reason";

    private static final int LONGEST_THING = 100;

    private static final int LONGEST_REASON = 1_000;

    PutOffResource(CaseKind kind, Engines engines) {
        super(kind, engines);
    }

    @GET
    @Operation(
            summary = "All that was ever put off in the case, the latest first, at most 50",
            description = "By your office; by every office for whoever stands above those who act")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Listing list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        return Listing.whole(
                engines.need(PutOffs.class).ofCase(caller, ofKind(caller, id)).stream()
                        .map(each -> document(each, headers))
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts a limit of the law or a match off for your office, with a reason",
            description =
                    "Never beyond its limit, and no clock changes: whoever is told when it is late"
                            + " is told all the same. What your office said of it before is"
                            + " replaced")
    @BodySchema("PutOff")
    @ApiResponse(responseCode = "201", description = "What was put off")
    @ApiResponse(responseCode = "403", description = "Your office does not act on this case")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    @ApiResponse(responseCode = "409", description = "It is done, late, or has another limit")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response putOff(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Members members =
                new Members(StrictJson.object(body), Set.of(THING, DUE, PutOffs.UNTIL, REASON));
        String thing = members.neededText(THING, LONGEST_THING);
        var due = members.neededMoment(DUE);
        var until = members.neededMoment(PutOffs.UNTIL);
        String reason = members.neededText(REASON, LONGEST_REASON);
        members.mustBeRight();
        PutOff made =
                engines.need(PutOffs.class)
                        .putOff(
                                caller,
                                new PutOff.Item(ofKind(caller, id), thing, due.orElseThrow()),
                                until.orElseThrow(),
                                reason);
        return Response.status(Response.Status.CREATED).entity(document(made, headers)).build();
    }

    @DELETE
    @Path("/{putOff}")
    @Operation(summary = "Takes up again what your office has put off; again changes nothing")
    @ApiResponse(responseCode = "204", description = "It is there again")
    @ApiResponse(responseCode = "403", description = "Your office does not act on this case")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public void takeUp(
            @PathParam("id") String id,
            @PathParam("putOff") String putOff,
            @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        engines.need(PutOffs.class)
                .takeUp(
                        caller,
                        ofKind(caller, id),
                        Parameters.id(putOff, CaseProblem.NOTHING_TO_PUT_OFF));
    }

    private Map<String, Object> document(PutOff of, HttpHeaders headers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", of.id().toString());
        document.put(THING, of.what().thing());
        document.put(DUE, of.what().due().toString());
        document.put(PutOffs.UNTIL, of.until().toString());
        document.put(REASON, of.said().reason());
        document.put("by", of.said().user());
        document.put("at", of.said().at().toString());
        document.put(
                "office",
                new PlaceNames(engines, Languages.of(headers)).office(of.said().office()));
        of.takenUp().ifPresent(at -> document.put("taken_up", at.toString()));
        document.put("in_force", of.isInForce(engines.need(RegisterTime.class).instant()));
        return document;
    }
}
