package org.trackchild.rest.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.BeanParam;
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
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Search over the cases of both kinds. */
@Component(service = SearchResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {

    private final Engines engines;

    @Activate
    public SearchResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Cases of both kinds within your reach")
    public Response search(
            @Parameter(description = "missing or found; both when it is missing")
                    @QueryParam("kind")
                    String kind,
            @BeanParam CaseFilterQuery query,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        PlaceNames names = new PlaceNames(engines, Languages.of(headers));
        return Listing.answer(
                engines.need(CaseRegistry.class)
                        .list(
                                CallerPrincipal.of(request),
                                query.filter(
                                        Parameters.code("kind", kind, CaseKind.class),
                                        names,
                                        address),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(new CaseDocuments(names)::line),
                address);
    }
}
