package org.trackchild.rest.transfers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Set;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Transfers;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Requests to take a case over, or to help with it, over HTTP. */
@Component(service = TransferResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
public class TransferResource {

    private static final int LONGEST_REASON = 1_000;

    private final Engines engines;

    @Activate
    public TransferResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "Requests to your office (incoming) or of it (outgoing): only waiting ones with"
                            + " the least time left first, otherwise latest first")
    public Response list(
            @Parameter(description = "incoming (usual) or outgoing") @QueryParam("direction")
                    String direction,
            @Parameter(description = "asked, accepted, rejected, withdrawn; several by commas")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "Only those of this case, latest first, without paging")
                    @QueryParam("case")
                    String of,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        TransferDocuments documents = documents(engines, headers);
        Transfers transfers = engines.need(Transfers.class);
        if (!Parameters.text(of).isEmpty()) {
            CaseId named = new CaseId(Parameters.id(of, CaseProblem.NO_SUCH_CASE));
            return Response.ok(
                            Listing.whole(
                                    transfers.ofCase(CallerPrincipal.of(request), named).stream()
                                            .map(documents::whole)
                                            .toList()))
                    .build();
        }
        return Listing.answer(
                transfers
                        .list(
                                CallerPrincipal.of(request),
                                Parameters.code("direction", direction, Transfers.Direction.class)
                                        .orElse(Transfers.Direction.INCOMING),
                                Set.copyOf(
                                        Parameters.codes("status", status, Transfer.Status.class)),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::whole),
                address);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks another office to take a case over (transfer) or to help (referral)")
    @BodySchema("Transfer")
    @ApiResponse(responseCode = "201", description = "Asked, at the address in Location")
    @ApiResponse(responseCode = "409", description = "A request waits already, or case closed")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response ask(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return asked(
                engines,
                CallerPrincipal.of(request),
                TransferBody.of(StrictJson.object(body)),
                headers);
    }

    /** Asks, and answers with the request at its address. */
    static Response asked(Engines engines, Caller caller, TransferBody asked, HttpHeaders headers) {
        TransferView made = engines.need(Transfers.class).ask(caller, asked.of(), asked.request());
        return answer(engines, Response.status(Response.Status.CREATED), made, headers)
                .header(HttpHeaders.LOCATION, TransferDocuments.address(made.transfer()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request: of the case only what is told before it is accepted")
    @ApiResponse(responseCode = "404", description = "No such request among those you may see")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return ok(engines.need(Transfers.class).read(CallerPrincipal.of(request), id(id)), headers);
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Takes the case over, or helps; without a body")
    @ApiResponse(responseCode = "200", description = "The request as it is now")
    @ApiResponse(responseCode = "409", description = "Answered or withdrawn already")
    public Response accept(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return ok(
                engines.need(Transfers.class).accept(CallerPrincipal.of(request), id(id)), headers);
    }

    @POST
    @Path("{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rejects a request, with the reason")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "200", description = "The request as it is now")
    @ApiResponse(responseCode = "409", description = "Answered or withdrawn already")
    public Response reject(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID named = id(id);
        return ok(
                engines.need(Transfers.class)
                        .reject(CallerPrincipal.of(request), named, reason(body)),
                headers);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a request back that waits for its answer, with the reason")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "200", description = "The request as it is now")
    @ApiResponse(responseCode = "409", description = "Answered or withdrawn already")
    public Response withdraw(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID named = id(id);
        return ok(
                engines.need(Transfers.class)
                        .withdraw(CallerPrincipal.of(request), named, reason(body)),
                headers);
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ends help with a case that was accepted, with the reason",
            description =
                    "By either office. The office that helped sees the case no more, unless it has"
                            + " another reason to")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "200", description = "The request as it is now")
    @ApiResponse(responseCode = "409", description = "Nobody helps because of it: NOBODY_HELPS")
    public Response end(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID named = id(id);
        return ok(
                engines.need(Transfers.class).end(CallerPrincipal.of(request), named, reason(body)),
                headers);
    }

    private static String reason(InputStream body) {
        Members members = new Members(StrictJson.object(body), Set.of("reason"));
        String reason = members.text("reason", LONGEST_REASON);
        members.mustBeRight();
        return reason;
    }

    private Response ok(TransferView view, HttpHeaders headers) {
        return answer(engines, Response.ok(), view, headers).build();
    }

    private static Response.ResponseBuilder answer(
            Engines engines,
            Response.ResponseBuilder answer,
            TransferView view,
            HttpHeaders headers) {
        return answer.header(HttpHeaders.ETAG, EntityVersion.tag(view.transfer().version()))
                .entity(documents(engines, headers).whole(view));
    }

    private static TransferDocuments documents(Engines engines, HttpHeaders headers) {
        return new TransferDocuments(new PlaceNames(engines, Languages.of(headers)));
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_TRANSFER);
    }
}
