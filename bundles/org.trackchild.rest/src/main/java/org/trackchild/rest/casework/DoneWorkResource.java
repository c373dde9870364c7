package org.trackchild.rest.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
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
import org.trackchild.registry.api.DoneWork;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** What an office did today, over HTTP. */
@Component(service = DoneWorkResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/done-work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "done-work")
public class DoneWorkResource {

    private final Engines engines;

    @Activate
    public DoneWorkResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary = "What your office did on this day in India: how much, and the latest of it",
            description = "Which way a match or an alarm was answered is not told")
    public Map<String, Object> today(
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        DoneWork done = engines.need(DoneWork.class);
        int most = Parameters.limit(limit, Listing.USUAL, Listing.MOST);
        Locale language = Languages.of(headers);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("count", done.count(caller));
        document.put(
                "items",
                done.latest(caller, most).stream().map(each -> document(each, language)).toList());
        return document;
    }

    private Map<String, Object> document(DoneWork.Done done, Locale language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("what", done.entry().action().code());
        document.put("at", done.entry().at().toString());
        document.put("by", done.entry().actor());
        done.step().ifPresent(step -> document.put("step", step.in(language)));
        done.about()
                .ifPresent(
                        about ->
                                document.put(
                                        "case",
                                        new CaseDocuments(new PlaceNames(engines, language))
                                                .line(about)));
        return document;
    }
}
