package org.trackchild.rest.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.quality.api.MatchQuality;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;

/** How good matching is, and the versions of its model, over HTTP. */
@Component(service = MatchQualityResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/match-quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "match quality")
public class MatchQualityResource {

    private final Engines engines;

    @Activate
    public MatchQualityResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary = "Whether probabilities are honest, what is found, and the model's versions",
            description = "For administrators, state and national monitors. Figures only")
    public Map<String, Object> quality(@Context SecurityContext request) {
        return answer(CallerPrincipal.of(request));
    }

    @POST
    @Path("versions")
    @Operation(
            summary = "Learns a version of the model from all decisions",
            description = "For administrators. It is used when it is at least as good")
    @ApiResponse(responseCode = "202", description = "Learning has begun; GET tells how far it is")
    @ApiResponse(responseCode = "409", description = "Learning already, or too few decisions")
    public Response learn(@Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        engines.need(MatchQuality.class).learn(caller);
        return Response.accepted(answer(caller)).build();
    }

    @POST
    @Path("in-use")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Chooses a version, such as an earlier one",
            description = "For administrators. Open proposals are computed anew")
    @BodySchema("ModelChoice")
    @ApiResponse(responseCode = "200", description = "The state now")
    @ApiResponse(responseCode = "404", description = "No such version")
    public Map<String, Object> choose(
            @Parameter(hidden = true) InputStream body, @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        ModelChoice choice = ModelChoice.of(StrictJson.object(body));
        MatchQuality quality = engines.need(MatchQuality.class);
        choice.version().ifPresent(number -> quality.use(caller, number, choice.reason()));
        choice.learning().ifPresent(on -> quality.learnByItself(caller, on));
        return answer(caller);
    }

    private Map<String, Object> answer(Caller caller) {
        return QualityDocuments.whole(engines.need(MatchQuality.class).quality(caller));
    }
}
