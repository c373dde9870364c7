package org.trackchild.rest.casework;

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

/** Visits to a found child after it went home over HTTP. */
@Component(service = FoundChildFollowUpResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/found-children/{id}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class FoundChildFollowUpResource extends FollowUpResource {

    @Activate
    public FoundChildFollowUpResource(@Reference Engines engines) {
        super(CaseKind.FOUND, engines);
    }
}
