package org.trackchild.rest.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.model.CaseKind;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.ProblemDocument;
import org.trackchild.rest.web.BodySchema;

/** Children who were found over HTTP. */
@Component(service = FoundChildResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/found-children")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "found-children")
public class FoundChildResource extends CaseResource {

    @Activate
    public FoundChildResource(@Reference Engines engines) {
        super(CaseKind.FOUND, engines);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Registers a child who was found")
    @BodySchema("FoundChild")
    @ApiResponse(responseCode = "201", description = "Registered, at the address in Location")
    @ApiResponse(responseCode = "200", description = "Registered before with this Idempotency-Key")
    @ApiResponse(responseCode = "409", description = "The Idempotency-Key came with another body")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response post(
            @Parameter(hidden = true) InputStream body,
            @Parameter(description = "1 to 200 visible characters; the same key again does nothing")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String key,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return register(body, key, request, headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Changes the named members; null takes one away (RFC 7396)")
    @BodySchema("FoundChildChange")
    @ApiResponse(responseCode = "200", description = "The case as it is now, with its new ETag")
    @ApiResponse(
            responseCode = "412",
            description = "Changed meanwhile; changed_fields and ETag tell what to merge with",
            content =
                    @Content(
                            mediaType = ProblemDocument.MEDIA_TYPE,
                            schema = @Schema(ref = CHANGED_MEANWHILE)))
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the case as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return patch(id, ifMatch, body, request, headers);
    }
}
