package org.trackchild.rest.forms;

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

/** The forms in the case of a missing child over HTTP. */
@Component(service = MissingReportFormResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/missing-reports/{id}/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms")
public class MissingReportFormResource extends CaseFormResource {

    @Activate
    public MissingReportFormResource(@Reference Engines engines) {
        super(CaseKind.MISSING, engines);
    }
}
