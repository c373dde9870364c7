package org.trackchild.rest.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
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
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;

/** What can be done to several cases, over HTTP. */
@Component(service = BulkActResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/bulk-acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bulk")
public class BulkActResource {

    private final Engines engines;

    @Activate
    public BulkActResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "What you can do to several cases, and what must be said for it")
    public Listing acts(@Context SecurityContext request, @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        BulkDocuments documents = new BulkDocuments(Languages.of(headers));
        return Listing.whole(
                engines.need(BulkRuns.class).acts(caller).stream()
                        .map(act -> documents.act(act, caller))
                        .toList());
    }
}
