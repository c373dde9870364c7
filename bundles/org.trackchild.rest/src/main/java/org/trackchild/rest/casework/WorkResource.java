package org.trackchild.rest.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
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
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.RegisterTime;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** What has to be done, by the clocks of the law, over HTTP. */
@Component(service = WorkResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/clocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clocks")
public class WorkResource {

    private final Engines engines;

    @Activate
    public WorkResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Clocks that concern you now or within a day, the most urgent first")
    public Response list(
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Locale language = Languages.of(headers);
        CaseworkDocuments documents =
                new CaseworkDocuments(
                        new PlaceNames(engines, language),
                        language,
                        engines.need(RegisterTime.class).instant());
        return Listing.answer(
                engines.need(Casework.class)
                        .due(
                                CallerPrincipal.of(request),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::due),
                address);
    }
}
