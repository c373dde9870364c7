package org.trackchild.rest.places;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.RestProblem;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.PlaceNames;

/** States and districts. */
@Component(service = PlaceResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
public class PlaceResource {

    private final Engines engines;

    @Activate
    public PlaceResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Path("states")
    @Operation(summary = "All states and union territories")
    public Listing states() {
        return Listing.whole(
                engines.need(Directory.class).states().stream()
                        .map(state -> document(state.code(), PlaceNames.both(state.name())))
                        .toList());
    }

    @GET
    @Path("states/{code}/districts")
    @Operation(summary = "The districts of a state")
    public Listing districts(@PathParam("code") String code) {
        Directory directory = engines.need(Directory.class);
        String state =
                directory
                        .findState(code)
                        .orElseThrow(() -> new ProblemException(RestProblem.NO_SUCH_STATE))
                        .code();
        return Listing.whole(
                directory.districts(state).stream()
                        .map(
                                district -> {
                                    Map<String, Object> document =
                                            document(
                                                    district.code(),
                                                    PlaceNames.both(district.name()));
                                    document.put("latitude", district.latitude());
                                    document.put("longitude", district.longitude());
                                    return document;
                                })
                        .toList());
    }

    private static Map<String, Object> document(String code, Map<String, String> name) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", code);
        document.put("name", name);
        return document;
    }
}
