package org.trackchild.rest.observations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.SightingView;
import org.trackchild.registry.api.Sightings;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Sightings of a missing child over HTTP. */
@Component(service = SightingResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/missing-reports/{id}/sightings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sightings")
public class SightingResource {

    private final Engines engines;

    @Activate
    public SightingResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary = "Sightings of a missing child, the latest seen first",
            description =
                    "A found child is with somebody and has none. One that ran away has a report"
                            + " of its own, which that step opened: its sightings are there")
    @ApiResponse(responseCode = "404", description = "No such report among those you may see")
    public Listing list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        ObservationDocuments documents = documents(headers);
        return Listing.whole(
                engines.need(Sightings.class).ofCase(CallerPrincipal.of(request), id(id)).stream()
                        .map(documents::sighting)
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes a sighting down; the record of the child stays as it is")
    @BodySchema("Sighting")
    @ApiResponse(responseCode = "201", description = "Written down")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response post(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        CaseId of = id(id);
        SightingView made =
                engines.need(Sightings.class)
                        .record(
                                CallerPrincipal.of(request),
                                of,
                                SightingBody.read(
                                        StrictJson.object(body),
                                        new PlaceNames(engines, Languages.of(headers))));
        return answer(Response.status(Response.Status.CREATED), made, headers);
    }

    @POST
    @Path("{sighting}/assessment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says how reliable a sighting is; earlier assessments stay")
    @BodySchema("Assessment")
    @ApiResponse(responseCode = "200", description = "The sighting as it is now")
    @ApiResponse(responseCode = "412", description = "Somebody assessed it in the meantime")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response assess(
            @PathParam("id") String id,
            @PathParam("sighting") String sighting,
            @Parameter(description = "The version of the sighting, as an ETag", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Sightings sightings = engines.need(Sightings.class);
        CaseId of = id(id);
        UUID named = Parameters.id(sighting, CaseProblem.NO_SUCH_SIGHTING);
        long version = EntityVersion.expected(ifMatch, () -> current(sightings, caller, of, named));
        Assessment assessment = Assessment.of(StrictJson.object(body));
        return answer(
                Response.ok(),
                sightings.assess(
                        caller, of, named, version, assessment.reliability(), assessment.reason()),
                headers);
    }

    private static long current(Sightings sightings, Caller caller, CaseId of, UUID named) {
        return sightings.ofCase(caller, of).stream()
                .filter(view -> view.sighting().id().equals(named))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_SIGHTING))
                .sighting()
                .version();
    }

    private Response answer(
            Response.ResponseBuilder answer, SightingView view, HttpHeaders headers) {
        return answer.header(HttpHeaders.ETAG, EntityVersion.tag(view.sighting().version()))
                .entity(documents(headers).sighting(view))
                .build();
    }

    private ObservationDocuments documents(HttpHeaders headers) {
        return new ObservationDocuments(new PlaceNames(engines, Languages.of(headers)));
    }

    private static CaseId id(String text) {
        return new CaseId(Parameters.id(text, CaseProblem.NO_SUCH_CASE));
    }
}
