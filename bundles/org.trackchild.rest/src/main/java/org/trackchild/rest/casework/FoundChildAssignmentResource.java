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

/** Who has a found child in hand, over HTTP. */
@Component(service = FoundChildAssignmentResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/found-children/{id}/assignment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class FoundChildAssignmentResource extends AssignmentResource {

    @Activate
    public FoundChildAssignmentResource(@Reference Engines engines) {
        super(CaseKind.FOUND, engines);
    }
}
