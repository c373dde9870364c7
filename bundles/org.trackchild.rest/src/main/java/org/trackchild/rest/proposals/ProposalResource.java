package org.trackchild.rest.proposals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.Photographs;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Proposals;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.cases.CasePhotoResource;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Proposals over HTTP: pairs that may be one child, for people to decide. */
@Component(service = ProposalResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "proposals")
public class ProposalResource {

    private final Engines engines;

    @Activate
    public ProposalResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Proposals that concern cases within your reach, latest first")
    public Response list(
            @Parameter(
                            description =
                                    "open, possible, disputed, confirmed, rejected, withdrawn;"
                                            + " several by commas")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        ProposalDocuments documents = documents(headers);
        return Listing.answer(
                engines.need(Proposals.class)
                        .list(
                                CallerPrincipal.of(request),
                                Set.copyOf(
                                        Parameters.codes("status", status, ProposalStatus.class)),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::whole),
                address);
    }

    @GET
    @Path("awaiting")
    @Operation(
            summary = "Proposals that wait for an answer about cases within your reach",
            description = "Those that wait for you before those that wait for others; oldest first")
    public Response awaiting(
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        ProposalDocuments documents = documents(headers);
        List<ProposalView> awaiting =
                engines.need(Proposals.class)
                        .awaiting(
                                CallerPrincipal.of(request),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST));
        return Response.ok(Listing.whole(awaiting.stream().map(documents::whole).toList())).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One proposal with both children and the reasons")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                engines.need(Proposals.class).read(CallerPrincipal.of(request), id(id)), headers);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says something of a proposal, for the side of your office",
            description =
                    "same and different are decisions: each of the two offices decides for itself,"
                            + " and does not read what the other decided before it has decided, too."
                            + " When both say the same, the proposal is confirmed or rejected; when"
                            + " they differ, it is disputed, and those who stand above them decide."
                            + " need_more asks the other office, which has to reply. take_back makes"
                            + " your own decision not count any more.")
    @BodySchema("Decision")
    @ApiResponse(responseCode = "200", description = "The proposal as it is now")
    @ApiResponse(responseCode = "403", description = "It is for others to decide, as yet")
    @ApiResponse(
            responseCode = "409",
            description = "Settled already, or your side has decided, or was not asked")
    @ApiResponse(responseCode = "412", description = "Changed in the meantime")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response decide(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the proposal as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Proposals proposals = engines.need(Proposals.class);
        UUID proposal = id(id);
        Decision decision = Decision.of(StrictJson.object(body));
        return answer(
                EntityVersion.change(
                        ifMatch,
                        () -> proposals.read(caller, proposal).proposal().timing().version(),
                        version ->
                                proposals.answer(
                                        caller,
                                        proposal,
                                        version,
                                        decision.verdict(),
                                        decision.checks(),
                                        decision.reason())),
                headers);
    }

    @GET
    @Path("{id}/photos/{photo}")
    @Produces("image/jpeg")
    @Operation(summary = "A photograph of either child; the looking is journaled, with the reason")
    @ApiResponse(responseCode = "403", description = "It is restricted, and no reason was given")
    @ApiResponse(responseCode = "422", description = "The list does not have the reason")
    public Response photo(
            @PathParam("id") String id,
            @PathParam("photo") String photo,
            @Parameter(description = CasePhotoResource.WHY) @QueryParam(Photographs.REASON)
                    String reason,
            @Context SecurityContext request) {
        return CasePhotoResource.jpeg(
                engines.need(Proposals.class)
                        .photo(
                                CallerPrincipal.of(request),
                                id(id),
                                Parameters.id(photo, CaseProblem.NO_SUCH_PHOTO),
                                Parameters.search(Photographs.REASON, reason)));
    }

    private Response answer(ProposalView view, HttpHeaders headers) {
        return Response.ok(documents(headers).whole(view))
                .header(HttpHeaders.ETAG, EntityVersion.tag(view.proposal().timing().version()))
                .build();
    }

    private ProposalDocuments documents(HttpHeaders headers) {
        return new ProposalDocuments(
                engines.need(CaseReader.class),
                new CaseDocuments(new PlaceNames(engines, Languages.of(headers))));
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_PROPOSAL);
    }
}
