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

/** Visits to a missing child after it came home over HTTP. */
@Component(service = MissingReportFollowUpResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/missing-reports/{id}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "follow-ups")
public class MissingReportFollowUpResource extends FollowUpResource {

    @Activate
    public MissingReportFollowUpResource(@Reference Engines engines) {
        super(CaseKind.MISSING, engines);
    }
}
