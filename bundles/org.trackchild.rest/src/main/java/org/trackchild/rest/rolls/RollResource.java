package org.trackchild.rest.rolls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.Rolls;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.PlaceNames;

/** The roll of a home over HTTP. */
@Component(service = RollResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/roll")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rolls")
public class RollResource {

    private final Engines engines;

    @Activate
    public RollResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "The children who live in a home, where they were when they were counted last,"
                            + " and who came and went today")
    @ApiResponse(responseCode = "403", description = "You may not read the cases of the home")
    public Map<String, Object> roll(
            @Parameter(description = Homes.WHICH) @QueryParam("home") String home,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        return documents(headers).roll(rolls().roll(caller, Homes.of(engines, caller, home)));
    }

    private Rolls rolls() {
        return engines.need(Rolls.class);
    }

    private RollDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new RollDocuments(new PlaceNames(engines, language), language);
    }
}
