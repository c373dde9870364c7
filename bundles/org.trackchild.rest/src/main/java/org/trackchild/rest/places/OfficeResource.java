package org.trackchild.rest.places;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** The offices of the directory. */
@Component(service = OfficeResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offices")
public class OfficeResource {

    private final Engines engines;

    @Activate
    public OfficeResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Offices by name")
    public Response list(
            @Parameter(description = "Words of the name; all must occur") @QueryParam("text")
                    String text,
            @Parameter(description = "Kind of office, such as police_station") @QueryParam("type")
                    String type,
            @Parameter(description = "Code or name of a state") @QueryParam("state") String state,
            @Parameter(description = "Code of a district, or its name beside the state")
                    @QueryParam("district")
                    String district,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        PlaceNames names = new PlaceNames(engines, Languages.of(headers));
        String inState = names.stateCode(Parameters.text(state));
        OfficeQuery query =
                new OfficeQuery(
                        Parameters.search("text", text),
                        Parameters.code("type", type, OfficeType.class),
                        inState,
                        names.districtCode(inState, Parameters.text(district)),
                        Parameters.cursor(after),
                        Parameters.limit(limit, Listing.USUAL, Listing.MOST));
        return Listing.answer(
                engines.need(Directory.class).offices(query).map(office -> document(office, names)),
                address);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One office")
    public Map<String, Object> read(@PathParam("id") String id, @Context HttpHeaders headers) {
        PlaceNames names = new PlaceNames(engines, Languages.of(headers));
        return find(id).map(office -> document(office, names))
                .orElseThrow(() -> new ProblemException(OfficeProblem.NO_SUCH_OFFICE));
    }

    private Optional<Office> find(String id) {
        try {
            return engines.need(Directory.class).office(new OfficeId(id));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> document(Office office, PlaceNames names) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", office.id().value());
        document.put("type", office.type().code());
        document.put("name", PlaceNames.both(office.name()));
        document.put("state", office.state());
        document.put("state_name", names.state(office.state()));
        document.put("district", office.district());
        document.put("district_name", names.district(office.district()));
        document.put("contact", office.contact());
        document.put("synthetic", office.synthetic());
        document.put("href", ApiApplication.BASE + "/offices/" + office.id().value());
        document.values().removeIf(value -> value == null || "".equals(value));
        return document;
    }
}
