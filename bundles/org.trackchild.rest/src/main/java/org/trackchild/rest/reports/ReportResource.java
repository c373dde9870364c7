package org.trackchild.rest.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
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
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.reporting.api.Report;
import org.trackchild.reporting.api.ReportDefinition;
import org.trackchild.reporting.api.ReportPeriod;
import org.trackchild.reporting.api.Reports;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseFilterQuery;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Returns and lists that derive themselves from the cases. */
@Component(service = ReportResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class ReportResource {

    private final Engines engines;

    @Activate
    public ReportResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "The reports that are of use to you")
    public Listing list(@Context SecurityContext request) {
        return Listing.whole(
                engines.need(Reports.class).forCaller(CallerPrincipal.of(request)).stream()
                        .map(ReportResource::document)
                        .toList());
    }

    @GET
    @Path("{name: [A-Za-z0-9_-]+}")
    @Operation(summary = "A report; figures that count cases link to them")
    public Map<String, Object> compute(
            @PathParam("name") String name,
            @Parameter(description = "Such as 2026-11; usually the current month")
                    @QueryParam("month")
                    String month,
            @Context SecurityContext request) {
        YearMonth period = period(month);
        Report report = report(name, period, request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put("month", period.toString());
        document.put("title", PlaceNames.both(report.title()));
        document.put("columns", report.columns().stream().map(PlaceNames::both).toList());
        document.put("rows", report.rows().stream().map(ReportResource::row).toList());
        document.put("computed_at", report.computedAt().toString());
        document.put("csv", address(name) + ".csv?month=" + period);
        return document;
    }

    @GET
    @Path("{name: [A-Za-z0-9_-]+}.csv")
    @Produces("text/csv; charset=utf-8")
    @Operation(summary = "The same as CSV, in the language of Accept-Language")
    public Response csv(
            @PathParam("name") String name,
            @QueryParam("month") String month,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        YearMonth period = period(month);
        Report report = report(name, period, request);
        return Response.ok(ReportCsv.of(report, Languages.of(headers)))
                .type("text/csv; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + period + ".csv\"")
                .build();
    }

    /** The month that is asked for, usually the current one in India. */
    private YearMonth period(String month) {
        return Parameters.month(month)
                .orElseGet(
                        () ->
                                YearMonth.from(
                                        engines.need(RegisterTime.class)
                                                .instant()
                                                .atZone(ReportPeriod.INDIA)));
    }

    private Report report(String name, YearMonth month, SecurityContext request) {
        return engines.need(Reports.class)
                .compute(CallerPrincipal.of(request), name, new ReportPeriod(month));
    }

    private static String address(String name) {
        return ApiApplication.BASE + "/reports/" + name;
    }

    private static Map<String, Object> document(ReportDefinition definition) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", definition.name());
        document.put("title", PlaceNames.both(definition.title()));
        document.put("explanation", PlaceNames.both(definition.explanation()));
        document.put("href", address(definition.name()));
        document.put("csv", address(definition.name()) + ".csv");
        return document;
    }

    private static Map<String, Object> row(Report.Row row) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Report.Figure figure : row.figures()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("value", figure.value());
            figure.cases().ifPresent(cases -> document.put("href", CaseFilterQuery.href(cases)));
            figures.add(document);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", PlaceNames.both(row.name()));
        document.put("figures", figures);
        return document;
    }
}
