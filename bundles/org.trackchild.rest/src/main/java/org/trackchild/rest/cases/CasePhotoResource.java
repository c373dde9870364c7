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
import javax.ws.rs.QueryParam;
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
import org.trackchild.registry.api.Photographs;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.ReasonBody;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Form;
import org.trackchild.rest.web.Parameters;

/** Photographs of the cases of one kind over HTTP. */
public abstract class CasePhotoResource {

    /** A part of a form may be larger than any photograph: the register refuses this much. */
    private static final int MOST_READ = 11 * 1024 * 1024;

    /** What the parameter is that gives the reason, for the description. */
    public static final String WHY =
            "A code of /code-lists/opening_reason; needed where the photograph is restricted";

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
    @Operation(summary = "A photograph; the looking is journaled, with the reason")
    @ApiResponse(responseCode = "403", description = "It is restricted, and no reason was given")
    @ApiResponse(responseCode = "422", description = "The list does not have the reason")
    public Response photo(
            @PathParam("id") String id,
            @PathParam("photo") String photo,
            @Parameter(description = WHY) @QueryParam(Photographs.REASON) String reason,
            @Context SecurityContext request) {
        return jpeg(
                engines.need(Photographs.class)
                        .open(
                                CallerPrincipal.of(request),
                                id(id),
                                photo(photo),
                                Parameters.search(Photographs.REASON, reason)));
    }

    /** The answer that is a photograph. */
    public static Response jpeg(byte[] photo) {
        return Response.ok(photo).type("image/jpeg").build();
    }

    @POST
    @Path("{id}/photos/{photo}/restriction")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Restricts a photograph with a reason: whoever looks at it says why",
            description = "All photographs of a child whose identity is protected are restricted.")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "204", description = "It is restricted")
    @ApiResponse(responseCode = "409", description = "It was restricted before")
    public Response restrict(
            @PathParam("id") String id,
            @PathParam("photo") String photo,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request) {
        engines.need(Photographs.class)
                .restrict(CallerPrincipal.of(request), id(id), photo(photo), ReasonBody.read(body));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/photos/{photo}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes the restriction of a photograph back, with a reason")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "204", description = "Nobody restricts it any more")
    @ApiResponse(responseCode = "409", description = "Nobody restricted it")
    public Response release(
            @PathParam("id") String id,
            @PathParam("photo") String photo,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request) {
        engines.need(Photographs.class)
                .release(CallerPrincipal.of(request), id(id), photo(photo), ReasonBody.read(body));
        return Response.noContent().build();
    }

    private static UUID photo(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_PHOTO);
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
