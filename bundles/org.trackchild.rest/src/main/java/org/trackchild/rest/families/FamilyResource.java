package org.trackchild.rest.families;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Incidents;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** The family of the child of a case, of either kind, over HTTP. */
@Component(service = FamilyResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families")
public class FamilyResource {

    static final int LONGEST_REASON = 1000;

    static final String REASON = "reason";

    private static final int LONGEST_ID = 36;

    private static final int LONGEST_CODE = 60;

    private final Engines engines;

    @Activate
    public FamilyResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Path("family")
    @Operation(
            summary =
                    "The other children of the family as far as you may see them, how many more"
                            + " there are, and what was said")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Map<String, Object> family(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return documents(headers)
                .family(families().ofCase(CallerPrincipal.of(request), caseId(id)));
    }

    @POST
    @Path("family/ties")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Says that the child of this case is the brother, sister, mother … of that of"
                            + " another; you must see both")
    @BodySchema("FamilyTie")
    @ApiResponse(responseCode = "201", description = "Said")
    @ApiResponse(responseCode = "409", description = "Said already, or the two are one child")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response relate(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        CaseId of = caseId(id);
        Members members =
                new Members(StrictJson.object(body), Set.of("other", "relation", "ground", REASON));
        String other = members.neededText("other", LONGEST_ID);
        String relation = members.neededText("relation", LONGEST_CODE);
        FamilyTie.Ground ground =
                members.word("ground", FamilyTie.Ground.class).orElse(FamilyTie.Ground.BY_HAND);
        String reason = members.text(REASON, LONGEST_REASON);
        members.mustBeRight();
        FamilyTie made =
                families()
                        .relate(
                                CallerPrincipal.of(request),
                                new FamilyTie.Said(of, caseId(other), relation, ground),
                                reason);
        return Response.status(Response.Status.CREATED)
                .entity(documents(headers).tie(made))
                .build();
    }

    @POST
    @Path("family/ties/{tie}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Takes a statement about the family back, also one of \"unseen_ties\"; both"
                            + " statements stay")
    @BodySchema("Withdrawal")
    @ApiResponse(
            responseCode = "200",
            description =
                    "The statement as it is now; its identifier alone when you do not see both"
                            + " cases")
    @ApiResponse(responseCode = "409", description = "Taken back already")
    public Map<String, Object> withdraw(
            @PathParam("id") String id,
            @PathParam("tie") String tie,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        caseId(id);
        UUID said = Parameters.id(tie, CaseProblem.NO_SUCH_TIE);
        FamilyDocuments documents = documents(headers);
        return families()
                .withdraw(CallerPrincipal.of(request), said, reason(body))
                .map(documents::tie)
                .orElseGet(() -> FamilyDocuments.takenBack(said));
    }

    @GET
    @Path("family/suggestions")
    @Operation(
            summary = "Cases that may be of the family or of one incident with this one, and why")
    public Listing suggestions(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        FamilyDocuments documents = documents(headers);
        return Listing.whole(
                families().suggestions(CallerPrincipal.of(request), caseId(id)).stream()
                        .map(documents::suggestion)
                        .toList());
    }

    @POST
    @Path("family/suggestions/{other}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says that a suggestion is wrong; it comes back when there is another clue")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "204", description = "Remembered")
    @ApiResponse(responseCode = "404", description = "Nothing suggests that at the moment")
    public Response dismiss(
            @PathParam("id") String id,
            @PathParam("other") String other,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request) {
        families().dismiss(CallerPrincipal.of(request), caseId(id), caseId(other), reason(body));
        return Response.noContent().build();
    }

    @GET
    @Path("incidents")
    @Operation(summary = "The incidents to which a case belongs, the latest first")
    public Listing incidents(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        FamilyDocuments documents = documents(headers);
        return Listing.whole(
                engines
                        .need(Incidents.class)
                        .ofCase(CallerPrincipal.of(request), caseId(id))
                        .stream()
                        .map(documents::incident)
                        .toList());
    }

    private Families families() {
        return engines.need(Families.class);
    }

    /** The reason, which is all of a body. */
    static String reason(InputStream body) {
        Members members = new Members(StrictJson.object(body), Set.of(REASON));
        String reason = members.text(REASON, LONGEST_REASON);
        members.mustBeRight();
        return reason;
    }

    private FamilyDocuments documents(HttpHeaders headers) {
        return new FamilyDocuments(new PlaceNames(engines, Languages.of(headers)));
    }

    private static CaseId caseId(String text) {
        return new CaseId(Parameters.id(text, CaseProblem.NO_SUCH_CASE));
    }
}
