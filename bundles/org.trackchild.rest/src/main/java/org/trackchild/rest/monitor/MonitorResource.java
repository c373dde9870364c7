package org.trackchild.rest.monitor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
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
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.reporting.api.MonitorPlace;
import org.trackchild.reporting.api.Monitoring;
import org.trackchild.reporting.api.ReportProblem;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rules.api.Level;

/** Who is late where, over HTTP. */
@Component(service = MonitorResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/monitor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "monitor")
public class MonitorResource {

    private static final String WHICH_LEVEL =
            "nation, state, district or office; usually your own widest place";

    private static final String WHICH_PLACE =
            "Code of the state or district (UP, UP-LUCKNOW) or identifier of the office";

    private final Engines engines;

    @Activate
    public MonitorResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Figures of a place and of its parts, the worst first")
    @ApiResponse(responseCode = "200", description = "Figures; each links to the list it counts")
    @ApiResponse(responseCode = "403", description = "Not your place")
    @ApiResponse(responseCode = "404", description = "The directory knows no such place")
    public Map<String, Object> view(
            @Parameter(description = WHICH_LEVEL) @QueryParam("level") String level,
            @Parameter(description = WHICH_PLACE) @QueryParam("place") String place,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        return documents(headers).whole(monitoring().view(caller, place(caller, level, place)));
    }

    @GET
    @Path("red-list")
    @Operation(
            summary = "The clocks that are overdue, the oldest first; cases for who may see them")
    public Response redList(
            @Parameter(description = WHICH_LEVEL) @QueryParam("level") String level,
            @Parameter(description = WHICH_PLACE) @QueryParam("place") String place,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        MonitorDocuments documents = documents(headers);
        return Listing.answer(
                monitoring()
                        .redList(
                                caller,
                                place(caller, level, place),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::redLine),
                address);
    }

    @GET
    @Path("unanswered-proposals")
    @Operation(summary = "Proposals that nobody answered in time, the oldest first")
    public Response unanswered(
            @Parameter(description = WHICH_LEVEL) @QueryParam("level") String level,
            @Parameter(description = WHICH_PLACE) @QueryParam("place") String place,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        MonitorDocuments documents = documents(headers);
        return Listing.answer(
                monitoring()
                        .unanswered(
                                caller,
                                place(caller, level, place),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::unanswered),
                address);
    }

    @GET
    @Path("silent-homes")
    @Operation(summary = "Homes of which no record was added or changed for thirty days")
    public Listing silentHomes(
            @Parameter(description = WHICH_LEVEL) @QueryParam("level") String level,
            @Parameter(description = WHICH_PLACE) @QueryParam("place") String place,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        MonitorDocuments documents = documents(headers);
        return Listing.whole(
                monitoring().silentHomes(caller, place(caller, level, place)).stream()
                        .map(home -> documents.office(home.id()))
                        .toList());
    }

    @GET
    @Path("uncounted-homes")
    @Operation(
            summary =
                    "Homes in which not all children were counted on the last evening that is due")
    public Listing uncountedHomes(
            @Parameter(description = WHICH_LEVEL) @QueryParam("level") String level,
            @Parameter(description = WHICH_PLACE) @QueryParam("place") String place,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        MonitorDocuments documents = documents(headers);
        return Listing.whole(
                monitoring().uncountedHomes(caller, place(caller, level, place)).stream()
                        .map(documents::uncounted)
                        .toList());
    }

    private Monitoring monitoring() {
        return engines.need(Monitoring.class);
    }

    private MonitorDocuments documents(HttpHeaders headers) {
        return new MonitorDocuments(new PlaceNames(engines, Languages.of(headers)));
    }

    private MonitorPlace place(Caller caller, String level, String place) {
        Level wanted = Parameters.code("level", level, Level.class).orElse(null);
        if (wanted == null) {
            return monitoring().starts(caller).stream()
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
        }
        String code = Parameters.text(place);
        if (code.isEmpty() != (wanted == Level.NATION) || code.length() > OfficeId.LONGEST) {
            throw new ProblemException(ReportProblem.NO_SUCH_PLACE);
        }
        return new MonitorPlace(wanted, code);
    }
}
