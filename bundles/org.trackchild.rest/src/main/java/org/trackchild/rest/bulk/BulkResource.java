package org.trackchild.rest.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.IdempotencyKey;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.CanonicalJson;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Work on several cases over HTTP. */
@Component(service = BulkResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulk")
public class BulkResource {

    private final Engines engines;

    @Activate
    public BulkResource(@Reference Engines engines) {
        this.engines = engines;
    }

    private BulkRuns runs() {
        return engines.need(BulkRuns.class);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins to do something to several cases, one by one",
            description =
                    "What is refused for one case stops no other. With an Idempotency-Key, what is"
                            + " sent again is not begun again")
    @BodySchema("BulkOrder")
    @ApiResponse(responseCode = "202", description = "Begun; its report is at Location")
    @ApiResponse(responseCode = "403", description = "Not for you")
    @ApiResponse(
            responseCode = "409",
            description = "Too many are under way, or the key came with another order")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response begin(
            @Parameter(description = "Any text of yours, once for each order")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String key,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Optional<UUID> id = IdempotencyKey.checked(key).map(text -> id(caller, text));
        ObjectNode read = StrictJson.object(body);
        BulkRun begun =
                runs().begin(
                                caller,
                                id.orElseGet(CaseId::drawUuid),
                                CanonicalJson.hash("bulk", read),
                                () ->
                                        BulkBody.read(
                                                read,
                                                new CasesMember(engines, caller),
                                                new PlaceNames(engines, Languages.of(headers))));
        return Response.status(Response.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, BulkDocuments.address(begun))
                .entity(new BulkDocuments(Languages.of(headers)).run(begun))
                .build();
    }

    private static UUID id(Caller caller, String key) {
        return UUID.nameUUIDFromBytes(
                ("bulk\n" + caller.user() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    @GET
    @Operation(summary = "Your work on several cases, the latest first")
    public Listing list(@Context SecurityContext request, @Context HttpHeaders headers) {
        BulkDocuments documents = new BulkDocuments(Languages.of(headers));
        return Listing.whole(
                runs().latest(CallerPrincipal.of(request)).stream().map(documents::run).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far it has come")
    @ApiResponse(responseCode = "404", description = "No such work of yours")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return Response.ok(
                        new BulkDocuments(Languages.of(headers))
                                .run(runs().read(CallerPrincipal.of(request), id(id))))
                .build();
    }

    @GET
    @Path("{id}/cases")
    @Operation(summary = "What became of each case, in the order in which they were named")
    @ApiResponse(responseCode = "404", description = "No such work of yours")
    public Response lines(
            @PathParam("id") String id,
            @Parameter(description = "waiting, done, refused or left") @QueryParam("state")
                    String state,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return Listing.answer(
                runs().lines(
                                CallerPrincipal.of(request),
                                id(id),
                                Parameters.code("state", state, BulkRun.Standing.class),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(new BulkDocuments(Languages.of(headers))::line),
                address);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Stops it: the case in hand is done, what waits is left; without a body")
    @ApiResponse(responseCode = "200", description = "As it is now")
    @ApiResponse(responseCode = "404", description = "No such work of yours")
    public Response cancel(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return Response.ok(
                        new BulkDocuments(Languages.of(headers))
                                .run(runs().cancel(CallerPrincipal.of(request), id(id))))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forgets the report of work that has ended")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    @ApiResponse(responseCode = "409", description = "It has not ended: RUN_GOES_ON")
    public Response dismiss(@PathParam("id") String id, @Context SecurityContext request) {
        UUID run = id(id);
        runs().dismiss(CallerPrincipal.of(request), run);
        return Response.noContent().build();
    }

    private static UUID id(String id) {
        return Parameters.id(id, CaseProblem.NO_SUCH_RUN);
    }
}
