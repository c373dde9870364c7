package org.trackchild.rest.rolls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
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
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Rolls;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** The headcounts of a home over HTTP. */
@Component(service = HeadcountResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/headcounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rolls")
public class HeadcountResource {

    private final Engines engines;

    @Activate
    public HeadcountResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "The headcounts of a home in numbers, the latest first")
    @ApiResponse(responseCode = "403", description = "You may not read the cases of the home")
    public Response counts(
            @Parameter(description = Homes.WHICH) @QueryParam("home") String home,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        return Listing.answer(
                rolls().counts(
                                caller,
                                Homes.of(engines, caller, home),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents(headers)::count),
                address);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "A headcount, and where each child was whose case you may read; the reading is"
                            + " journaled with their cases")
    @ApiResponse(responseCode = "404", description = "No such headcount, or you may not see it")
    public Map<String, Object> read(
            @Parameter(description = "Identifier of the headcount") @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return documents(headers)
                .whole(
                        rolls().read(
                                        CallerPrincipal.of(request),
                                        Parameters.id(id, CaseProblem.NO_SUCH_HEADCOUNT)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Says where each child of your home is; a missing child is reported in the same"
                            + " act")
    @BodySchema("Headcount")
    @ApiResponse(responseCode = "201", description = "Counted; the roll as it is now")
    @ApiResponse(responseCode = "403", description = "You keep no children")
    @ApiResponse(
            responseCode = "409",
            description = "Another evening is counted now than that of the request")
    @ApiResponse(
            responseCode = "422",
            description = "A child was left out, or something is wrong; all of it is listed")
    public Response count(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        HeadcountBody.Told told = HeadcountBody.read(StrictJson.object(body));
        return Response.status(Response.Status.CREATED)
                .entity(
                        documents(headers)
                                .roll(
                                        rolls().count(
                                                        caller,
                                                        Homes.of(engines, caller, ""),
                                                        told.evening(),
                                                        told.lines())))
                .build();
    }

    private Rolls rolls() {
        return engines.need(Rolls.class);
    }

    private RollDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new RollDocuments(new PlaceNames(engines, language), language);
    }
}
