package org.trackchild.rest.sittings;

import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.model.CaseKind;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;

/** When the case of a found child comes before a bench, over HTTP. */
@Component(service = FoundChildListingResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/found-children/{id}/listings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sittings")
public class FoundChildListingResource extends CaseListingResource {

    @Activate
    public FoundChildListingResource(@Reference Engines engines) {
        super(CaseKind.FOUND, engines);
    }
}
