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

/** What offices put off in the case of a found child, over HTTP. */
@Component(service = FoundChildPutOffResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/found-children/{id}/put-offs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "put-offs")
public class FoundChildPutOffResource extends PutOffResource {

    @Activate
    public FoundChildPutOffResource(@Reference Engines engines) {
        super(CaseKind.FOUND, engines);
    }
}
