package org.trackchild.rest.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.NearbyQuery;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.model.Code;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** The offices of the directory as everybody may see them, without a key. */
@Component(service = PublicOfficeResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/public/offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "public")
public class PublicOfficeResource {

    private static final String LATITUDE = "latitude";

    private static final String LONGITUDE = "longitude";

    private static final String AFTER = "after";

    private static final int USUAL = 20;

    /** Whoever is farther away, in kilometres, is no help. */
    private static final double FARTHEST = 300;

    private static final String NUMBER = "-?\\d{1,3}(\\.\\d{1,15})?";

    private final Engines engines;

    @Activate
    public PublicOfficeResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "Offices near a place or a position, the nearest first, with their distance;"
                            + " else those of a district, of a whole state or of the nation. Homes"
                            + " in which children live are never among them")
    @ApiResponse(responseCode = "200", description = "The offices; caches may keep it for a minute")
    @ApiResponse(responseCode = "304", description = "As it was, by If-None-Match")
    @ApiResponse(responseCode = "422", description = "A parameter is wrong; it is named")
    public Response list(
            @Parameter(
                            description =
                                    "A district, a town, a village, or a PIN code; \"Malihabad,"
                                            + " Lucknow\" for one of several of a name. The answer says"
                                            + " which one was understood")
                    @QueryParam("place")
                    String place,
            @Parameter(description = "In degrees north, instead of a place") @QueryParam(LATITUDE)
                    String latitude,
            @Parameter(description = "In degrees east, instead of a place") @QueryParam(LONGITUDE)
                    String longitude,
            @Parameter(description = "Code or name of a state") @QueryParam("state") String state,
            @Parameter(description = "Code of a district, or its name beside the state")
                    @QueryParam("district")
                    String district,
            @Parameter(description = "Kind of office, such as police_station") @QueryParam("type")
                    String type,
            @Parameter(description = "true for those where somebody is known to be now")
                    @QueryParam("open")
                    String open,
            @Parameter(description = "1 to 100, usually 20") @QueryParam("limit") String limit,
            @Parameter(
                            description =
                                    "The next of the answer before, of the offices of a district,"
                                            + " a state or the nation")
                    @QueryParam(AFTER)
                    String after,
            @Context Request request) {
        Optional<OfficeType> wanted = type(type);
        Optional<LocalDateTime> openAt =
                Parameters.flag("open", open)
                        .filter(Boolean::booleanValue)
                        .map(
                                yes ->
                                        engines.need(RegisterTime.class)
                                                .instant()
                                                .atZone(Event.ZONE)
                                                .toLocalDateTime());
        int most = Parameters.limit(limit, USUAL, NearbyQuery.MOST);
        Optional<GeoPoint> position = point(latitude, longitude);
        Optional<NamedPlace> understood =
                position.isPresent() ? Optional.empty() : place(Parameters.search("place", place));
        Optional<GeoPoint> from = position.or(() -> understood.map(NamedPlace::at));
        return KeptAnswer.of(
                from.map(
                                at ->
                                        new Offices(
                                                near(
                                                        new NearbyQuery(
                                                                at,
                                                                wanted.map(Set::of)
                                                                        .orElse(Set.of()),
                                                                openAt,
                                                                FARTHEST,
                                                                most)),
                                                understood
                                                        .map(PublicOfficeDocuments::document)
                                                        .orElse(null),
                                                null))
                        .orElseGet(() -> stretch(in(state, district, wanted, openAt), after, most)),
                request);
    }

    /**
     * What was found.
     *
     * @param items the offices
     * @param place near which they are, as it was understood; {@code null} for none
     * @param next to be sent back as {@code after}; {@code null} at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offices(List<?> items, Map<String, Object> place, String next) {}

    private static Offices stretch(List<PublicOffice> offices, String after, int most) {
        String from = Parameters.text(after);
        if (!from.isEmpty() && !from.matches("\\d{1,6}")) {
            throw Parameters.refusal(FieldProblem.NOT_A_NUMBER, AFTER);
        }
        int begin = from.isEmpty() ? 0 : Math.min(Integer.parseInt(from), offices.size());
        int end = Math.min(begin + most, offices.size());
        return new Offices(
                offices.subList(begin, end).stream().map(PublicOfficeDocuments::document).toList(),
                null,
                end < offices.size() ? Integer.toString(end) : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One office as everybody may see it")
    @ApiResponse(responseCode = "200", description = "The office; caches may keep it for a minute")
    @ApiResponse(responseCode = "304", description = "As it was, by If-None-Match")
    @ApiResponse(
            responseCode = "404",
            description = "No such office, or one that is closed or kept from the public")
    public Response read(@PathParam("id") String id, @Context Request request) {
        PublicOffice office =
                Optional.of(id)
                        .filter(text -> !text.isBlank() && text.length() <= OfficeId.LONGEST)
                        .flatMap(
                                text ->
                                        engines.need(PublicOffices.class)
                                                .office(new OfficeId(text)))
                        .orElseThrow(() -> new ProblemException(OfficeProblem.NO_SUCH_OFFICE));
        return KeptAnswer.of(PublicOfficeDocuments.document(office), request);
    }

    /** A kind that is kept from the public is no kind here. */
    private static Optional<OfficeType> type(String written) {
        String text = Parameters.text(written);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<OfficeType> type =
                Code.find(OfficeType.class, text).filter(each -> !each.isKeptFromThePublic());
        if (type.isEmpty()) {
            throw Parameters.refusal(
                    FieldProblem.UNKNOWN_CODE,
                    "type",
                    Arrays.stream(OfficeType.values())
                            .filter(each -> !each.isKeptFromThePublic())
                            .map(Code::code)
                            .collect(Collectors.joining(", ")));
        }
        return type;
    }

    private static Optional<GeoPoint> point(String latitude, String longitude) {
        String north = Parameters.text(latitude);
        String east = Parameters.text(longitude);
        if (north.isEmpty() && east.isEmpty()) {
            return Optional.empty();
        }
        mustBeNumber(LATITUDE, north);
        mustBeNumber(LONGITUDE, east);
        GeoPoint point = new GeoPoint(Double.parseDouble(north), Double.parseDouble(east));
        if (!point.isInIndia()) {
            throw Parameters.refusal(OfficeProblem.NOT_IN_INDIA, LATITUDE);
        }
        return Optional.of(point);
    }

    private static void mustBeNumber(String name, String text) {
        if (!text.matches(NUMBER)) {
            throw Parameters.refusal(
                    text.isEmpty() ? FieldProblem.REQUIRED : FieldProblem.NOT_A_NUMBER, name);
        }
    }

    private Optional<NamedPlace> place(String place) {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Directory directory = engines.need(Directory.class);
        Optional<NamedPlace> found = directory.findPlaces(place, 1).stream().findFirst();
        if (found.isEmpty()) {
            throw directory
                    .findState(place)
                    .map(
                            state ->
                                    Parameters.refusal(
                                            OfficeProblem.STATE_IS_NO_PLACE,
                                            "place",
                                            state.name().english()))
                    .orElseGet(() -> Parameters.refusal(FieldProblem.UNKNOWN_PLACE, "place"));
        }
        return found;
    }

    private List<?> near(NearbyQuery query) {
        return engines.need(PublicOffices.class).near(query).stream()
                .map(PublicOfficeDocuments::document)
                .toList();
    }

    private List<PublicOffice> in(
            String state,
            String district,
            Optional<OfficeType> type,
            Optional<LocalDateTime> openAt) {
        PlaceNames names = new PlaceNames(engines, Locale.ENGLISH);
        String inState = names.stateCode(Parameters.text(state));
        String inDistrict = names.districtCode(inState, Parameters.text(district));
        type.ifPresent(kind -> mustBeThere(kind, inState, inDistrict));
        return engines.need(PublicOffices.class).in(inState, inDistrict).stream()
                .filter(office -> type.isEmpty() || type.get() == office.type())
                .filter(
                        office ->
                                openAt.isEmpty()
                                        || office.hours().at(openAt.get())
                                                == OfficeHours.Presence.OPEN)
                .toList();
    }

    /** Who asks for a kind where there can be none has left something out. */
    private static void mustBeThere(OfficeType type, String state, String district) {
        boolean there =
                switch (type.level()) {
                    case NATION -> true;
                    case STATE -> !state.isEmpty();
                    case DISTRICT_OR_STATE -> !state.isEmpty() || !district.isEmpty();
                    case DISTRICT -> !district.isEmpty();
                };
        if (!there) {
            throw Parameters.refusal(
                    FieldProblem.REQUIRED,
                    type.level() == OfficeType.Level.DISTRICT ? "district" : "state");
        }
    }
}
