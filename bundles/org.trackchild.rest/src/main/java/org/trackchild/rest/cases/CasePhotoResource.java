package org.trackchild.rest.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Form;
import org.trackchild.rest.web.Parameters;

/** Photographs of the cases of one kind over HTTP. */
public abstract class CasePhotoResource {

    /** A part of a form may be larger than any photograph: the register refuses this much. */
    private static final int MOST_READ = 11 * 1024 * 1024;

    /** Missing or found. */
    final CaseKind kind;

    /** Gives the engines that are there. */
    final Engines engines;

    CasePhotoResource(CaseKind kind, Engines engines) {
        this.kind = kind;
        this.engines = engines;
    }

    @POST
    @Path("{id}/photos")
    @Consumes({"image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp"})
    @Operation(summary = "Adds a photograph (the body is the image); nothing but pixels is kept")
    @ApiResponse(responseCode = "201", description = "Stored, at the address in Location")
    public Response addImage(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream image,
            @Context SecurityContext request)
            throws IOException {
        return addPhoto(id, image, request);
    }

    @POST
    @Path("{id}/photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Adds a photograph (part \"file\" of a form)")
    @ApiResponse(responseCode = "201", description = "Stored, at the address in Location")
    public Response addFormImage(
            @PathParam("id") String id,
            @Parameter(hidden = true) MultipartBody form,
            @Context SecurityContext request)
            throws IOException {
        try (InputStream image = new Form(form).file("file").content()) {
            return addPhoto(id, image, request);
        }
    }

    @GET
    @Path("{id}/photos/{photo}")
    @Produces("image/jpeg")
    @Operation(summary = "A photograph; the viewing is journaled")
    public Response photo(
            @PathParam("id") String id,
            @PathParam("photo") String photo,
            @Context SecurityContext request) {
        UUID wanted = Parameters.id(photo, CaseProblem.NO_SUCH_PHOTO);
        return Response.ok(
                        engines.need(CaseRegistry.class)
                                .photo(CallerPrincipal.of(request), id(id), wanted))
                .type("image/jpeg")
                .build();
    }

    private Response addPhoto(String id, InputStream image, SecurityContext request)
            throws IOException {
        CaseId owner = id(id);
        UUID photo =
                engines.need(CaseRegistry.class)
                        .addPhoto(CallerPrincipal.of(request), owner, image.readNBytes(MOST_READ));
        Map<String, Object> document =
                CaseDocuments.photo(CaseDocuments.address(kind, owner), photo);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, document.get("href"))
                .type(MediaType.APPLICATION_JSON)
                .entity(document)
                .build();
    }

    static CaseId id(String text) {
        return CaseId.parse(text).orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
    }
}
