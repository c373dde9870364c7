package org.trackchild.rest.transfers;

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

/** Requests to other offices about a found child over HTTP. */
@Component(service = FoundChildTransferResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/found-children/{id}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
public class FoundChildTransferResource extends CaseTransferResource {

    @Activate
    public FoundChildTransferResource(@Reference Engines engines) {
        super(CaseKind.FOUND, engines);
    }
}
