package org.trackchild.rest.sittings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Locale;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.registry.api.Sitting;
import org.trackchild.registry.api.Sittings;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Sittings of committees and boards over HTTP, for their members. */
@Component(service = SittingResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/sittings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sittings")
public class SittingResource {

    private final Engines engines;

    @Activate
    public SittingResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "The sittings of your bench that are planned or open, the earliest first; or"
                            + " those that have ended")
    public Response list(
            @Parameter(description = "true: those that were closed or cancelled")
                    @QueryParam("ended")
                    String ended,
            @Parameter(description = "1 to 200, usually 50, of those that have ended")
                    @QueryParam("limit")
                    String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        SittingDocuments documents = documents(headers);
        if (Parameters.flag("ended", ended).orElse(false)) {
            return Listing.answer(
                    sittings()
                            .past(
                                    caller,
                                    Parameters.cursor(after),
                                    Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                            .map(documents::line),
                    address);
        }
        return Response.ok(
                        Listing.whole(
                                sittings().ahead(caller).stream().map(documents::line).toList()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plans a sitting of your bench")
    @BodySchema("Sitting")
    @ApiResponse(responseCode = "201", description = "Planned, at the address in Location")
    @ApiResponse(responseCode = "403", description = "You are no member of a bench")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response plan(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Sitting planned =
                sittings()
                        .plan(
                                CallerPrincipal.of(request),
                                SittingBody.plan(StrictJson.object(body)));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, SittingDocuments.address(planned))
                .entity(documents(headers).sitting(planned))
                .build();
    }

    @GET
    @Path("figures")
    @Operation(
            summary =
                    "On how many days your bench has sat this month, and its pending cases by age;"
                            + " each figure leads to its cases")
    @ApiResponse(responseCode = "403", description = "You are no member of a bench")
    public Map<String, Object> figures(
            @Context SecurityContext request, @Context HttpHeaders headers) {
        return sittings()
                .figures(CallerPrincipal.of(request))
                .map(documents(headers)::figures)
                .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    @GET
    @Path("requests")
    @Operation(summary = "What others ask your bench to hear, the oldest first")
    public Listing requests(@Context SecurityContext request, @Context HttpHeaders headers) {
        return Listing.whole(
                engines.need(CauseLists.class).requests(CallerPrincipal.of(request)).stream()
                        .map(documents(headers)::item)
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A sitting with its cause list")
    @ApiResponse(responseCode = "404", description = "No such sitting of your bench")
    public Map<String, Object> read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return documents(headers)
                .list(engines.need(CauseLists.class).of(CallerPrincipal.of(request), id(id)));
    }

    @GET
    @Path("{id}/proposals")
    @Operation(
            summary =
                    "What the law wants to be put down: clocks that run out before the sitting"
                            + " after, children just produced, orders to ratify")
    public Listing proposals(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return Listing.whole(
                engines
                        .need(CauseLists.class)
                        .proposed(CallerPrincipal.of(request), id(id))
                        .stream()
                        .map(documents(headers)::proposed)
                        .toList());
    }

    @POST
    @Path("{id}/items")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts a case down; a request that waits is put down as it was asked for")
    @BodySchema("CauseItem")
    @ApiResponse(responseCode = "201", description = "The item with its number")
    @ApiResponse(responseCode = "404", description = "No such sitting or case")
    @ApiResponse(responseCode = "409", description = "It waits already, or the sitting has ended")
    public Response put(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID sitting = id(id);
        SittingBody.Put put = SittingBody.Put.of(StrictJson.object(body));
        return Response.status(Response.Status.CREATED)
                .entity(
                        documents(headers)
                                .listing(
                                        engines.need(CauseLists.class)
                                                .put(
                                                        CallerPrincipal.of(request),
                                                        sitting,
                                                        put.of(),
                                                        put.matter(),
                                                        put.source(),
                                                        put.remark())))
                .build();
    }

    @POST
    @Path("{id}/moving")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Moves a planned sitting with its list")
    @BodySchema("SittingMove")
    @ApiResponse(responseCode = "200", description = "The sitting as it is now")
    @ApiResponse(responseCode = "409", description = "Not planned any more")
    public Map<String, Object> move(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID sitting = id(id);
        SittingBody.Move move = SittingBody.Move.of(StrictJson.object(body));
        return documents(headers)
                .sitting(
                        sittings()
                                .move(
                                        CallerPrincipal.of(request),
                                        sitting,
                                        move.day(),
                                        move.start(),
                                        move.reason()));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancels a planned sitting; what is put down for it is put off")
    @BodySchema("SittingEnd")
    @ApiResponse(responseCode = "200", description = "The sitting as it is now")
    @ApiResponse(responseCode = "409", description = "Not planned any more, or no day for its list")
    public Map<String, Object> cancel(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID sitting = id(id);
        SittingBody.End end = SittingBody.End.of(StrictJson.object(body));
        return documents(headers)
                .sitting(
                        sittings()
                                .cancel(
                                        CallerPrincipal.of(request),
                                        sitting,
                                        end.reason(),
                                        end.next()));
    }

    @POST
    @Path("{id}/opening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a sitting; orders that members sign from now on belong to it")
    @BodySchema("SittingOpening")
    @ApiResponse(responseCode = "200", description = "The sitting as it is now")
    @ApiResponse(
            responseCode = "409",
            description = "Not planned any more, another one is open, or its day has not come")
    public Map<String, Object> open(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID sitting = id(id);
        SittingBody.Opening opening = SittingBody.Opening.of(StrictJson.object(body));
        return documents(headers)
                .sitting(
                        sittings()
                                .open(
                                        CallerPrincipal.of(request),
                                        sitting,
                                        opening.presiding(),
                                        opening.present()));
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Closes a sitting; what was not reached is put off to the day \"next\", for the"
                            + " reason that is given")
    @BodySchema("SittingEnd")
    @ApiResponse(responseCode = "200", description = "The sitting as it is now")
    @ApiResponse(responseCode = "409", description = "Not open, or no day for the rest of its list")
    public Map<String, Object> close(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID sitting = id(id);
        SittingBody.End end = SittingBody.End.of(StrictJson.object(body));
        return documents(headers)
                .sitting(
                        sittings()
                                .close(
                                        CallerPrincipal.of(request),
                                        sitting,
                                        end.next(),
                                        end.reason()));
    }

    private Sittings sittings() {
        return engines.need(Sittings.class);
    }

    private SittingDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new SittingDocuments(new PlaceNames(engines, language), language);
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_SITTING);
    }
}
