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
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** What a bench does with an item of a cause list, or with a request, over HTTP. */
@Component(service = ListingResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/listings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sittings")
public class ListingResource {

    private final Engines engines;

    @Activate
    public ListingResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @POST
    @Path("{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Says what became of an item of an open sitting; what is put off comes on the"
                            + " list of the day \"next\"")
    @BodySchema("Hearing")
    @ApiResponse(responseCode = "200", description = "The cause list as it is now")
    @ApiResponse(responseCode = "404", description = "No such item of your bench")
    @ApiResponse(responseCode = "409", description = "Said before, or the sitting is not open")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Map<String, Object> hear(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID listing = id(id);
        SittingBody.Hearing hearing = SittingBody.Hearing.of(StrictJson.object(body));
        return documents(headers)
                .list(
                        lists().hear(
                                        CallerPrincipal.of(request),
                                        listing,
                                        hearing.result(),
                                        hearing.reason(),
                                        hearing.next()));
    }

    @POST
    @Path("{id}/number")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives an item another number; those between move by one")
    @BodySchema("ItemNumber")
    @ApiResponse(responseCode = "200", description = "The cause list as it is now")
    @ApiResponse(responseCode = "409", description = "The sitting has ended")
    public Map<String, Object> renumber(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID listing = id(id);
        int number = SittingBody.number(StrictJson.object(body));
        return documents(headers)
                .list(lists().renumber(CallerPrincipal.of(request), listing, number));
    }

    @POST
    @Path("{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Declines what somebody asked your bench to hear")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "200", description = "The request as it is now")
    @ApiResponse(responseCode = "409", description = "It was put down or declined before")
    public Map<String, Object> decline(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID listing = id(id);
        SittingBody.End end = SittingBody.End.of(StrictJson.object(body));
        return documents(headers)
                .listing(lists().decline(CallerPrincipal.of(request), listing, end.reason()));
    }

    private CauseLists lists() {
        return engines.need(CauseLists.class);
    }

    private SittingDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new SittingDocuments(new PlaceNames(engines, language), language);
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_LISTING);
    }
}
