package org.trackchild.rest.time;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;

/** The time of the register, over HTTP. */
@Component(service = ClockResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clock")
public class ClockResource {

    private final Engines engines;

    @Activate
    public ClockResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary = "The time by which the register judges",
            description = "ahead: how far it is ahead of real time; PT0S unless it was moved")
    public Map<String, Object> now() {
        return document(engines.need(RegisterTime.class));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Moves the time forward, in an instance for demonstration or training",
            description =
                    "For administrators. It stays moved, also after a restart, and never goes back."
                            + " Sign-in and keys live by real time")
    @BodySchema("ClockMove")
    @ApiResponse(responseCode = "200", description = "The time now")
    @ApiResponse(responseCode = "403", description = "You are no administrator")
    @ApiResponse(responseCode = "409", description = "Time is real here: TIME_IS_REAL")
    @ApiResponse(
            responseCode = "422",
            description = "Not a span to go forward: BAD_SPAN, TIME_TOO_FAR")
    public Map<String, Object> move(
            @Parameter(hidden = true) InputStream body, @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        Members members = new Members(StrictJson.object(body), Set.of(RegisterTime.FORWARD));
        Duration by = members.neededSpan(RegisterTime.FORWARD).orElse(null);
        members.mustBeRight();
        RegisterTime time = engines.need(RegisterTime.class);
        time.forward(caller, by);
        return document(time);
    }

    private static Map<String, Object> document(RegisterTime time) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("now", time.instant().toString());
        document.put("ahead", time.ahead().toString());
        document.put("movable", time.isMovable());
        return document;
    }
}
