package org.trackchild.rest.time;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Holidays;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rest.web.RegisterDay;
import org.trackchild.rules.api.Holiday;

/** The holidays that are in force, over HTTP. */
@Component(service = HolidayResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clock")
public class HolidayResource {

    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2199;

    private final Engines engines;

    @Activate
    public HolidayResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary = "The holidays of a year",
            description =
                    "known: false when the state names none of this year; all its days count as"
                            + " working days then. source: the rule pack or the file from which a"
                            + " holiday comes")
    @ApiResponse(responseCode = "422", description = "No year from 1950 to 2199: OUT_OF_RANGE")
    public Map<String, Object> year(
            @Parameter(description = "Code or name of the state; empty for those of the nation")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "This year, when none is named") @QueryParam("year")
                    String year,
            @Context HttpHeaders headers) {
        String in =
                new PlaceNames(engines, Languages.of(headers)).stateCode(Parameters.text(state));
        Holidays.Year known = engines.need(Holidays.class).year(in, number(year));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("year", known.year());
        document.put("state", in);
        document.put("known", known.known());
        document.put(
                "weekly",
                known.weekly().stream()
                        .map(
                                line ->
                                        line(
                                                "weekday",
                                                ((Holiday.Weekly) line.holiday().when())
                                                        .day()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT),
                                                line))
                        .toList());
        document.put("days", days(known));
        return document;
    }

    private static List<Map<String, Object>> days(Holidays.Year known) {
        return known.days().stream().map(line -> line("day", line.day().toString(), line)).toList();
    }

    private static Map<String, Object> line(String key, String when, Holidays.Line line) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(key, when);
        document.put("name", PlaceNames.both(line.holiday().name()));
        document.put("source", line.source());
        document.put("basis", line.holiday().basis());
        line.holiday().announced().ifPresent(day -> document.put("announced", day.toString()));
        return document;
    }

    private int number(String written) {
        String text = Parameters.text(written);
        if (text.isEmpty()) {
            return RegisterDay.today(engines).getYear();
        }
        if (text.matches("[0-9]{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        }
        throw new ProblemException(
                List.of(
                        new Problem(
                                FieldProblem.OUT_OF_RANGE,
                                "year",
                                List.of(
                                        Integer.toString(FIRST_YEAR),
                                        Integer.toString(LAST_YEAR)))));
    }
}
