package org.trackchild.rest.duplicates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
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
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.Photographs;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CasePhotoResource;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Alarms over HTTP: children who may be registered twice, photographs that are in two cases. */
@Component(service = DuplicateResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
public class DuplicateResource {

    private final Engines engines;

    @Activate
    public DuplicateResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Alarms that concern cases within your reach, latest first")
    public Response list(
            @Parameter(description = "open, linked, dismissed, withdrawn; several by commas")
                    @QueryParam("status")
                    String status,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        DuplicateDocuments documents = documents(headers);
        return Listing.answer(
                engines.need(Duplicates.class)
                        .list(
                                CallerPrincipal.of(request),
                                Set.copyOf(
                                        Parameters.codes("status", status, DuplicateStatus.class)),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::whole),
                address);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One alarm with both cases; its version is the ETag")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                engines.need(Duplicates.class).read(CallerPrincipal.of(request), id(id)), headers);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Answers an alarm for your office: same or different, with a reason. Where two"
                            + " offices keep the cases, both answer, neither knowing what the"
                            + " other has said; both same links the two cases")
    @BodySchema("Opinion")
    @ApiResponse(responseCode = "200", description = "The alarm as it is now")
    @ApiResponse(responseCode = "409", description = "Answered already")
    @ApiResponse(responseCode = "412", description = "Changed in the meantime")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response decide(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the alarm as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Duplicates duplicates = engines.need(Duplicates.class);
        UUID alarm = id(id);
        Opinion opinion = Opinion.of(StrictJson.object(body));
        return answer(
                EntityVersion.change(
                        ifMatch,
                        () -> duplicates.read(caller, alarm).duplicate().timing().version(),
                        version ->
                                duplicates.answer(
                                        caller,
                                        alarm,
                                        version,
                                        opinion.verdict() == Opinion.Verdict.SAME,
                                        opinion.reason())),
                headers);
    }

    @POST
    @Path("{id}/decision/withdrawal")
    @Operation(summary = "Takes back what was said for your office, while the alarm is open")
    @ApiResponse(responseCode = "200", description = "The alarm as it is now")
    @ApiResponse(responseCode = "409", description = "Settled already, or nothing to take back")
    public Response takeBack(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                engines.need(Duplicates.class).takeBack(CallerPrincipal.of(request), id(id)),
                headers);
    }

    @GET
    @Path("{id}/photos/{photo}")
    @Produces("image/jpeg")
    @Operation(summary = "A photograph of either case; the looking is journaled, with the reason")
    @ApiResponse(responseCode = "403", description = "It is restricted, and no reason was given")
    @ApiResponse(responseCode = "422", description = "The list does not have the reason")
    public Response photo(
            @PathParam("id") String id,
            @PathParam("photo") String photo,
            @Parameter(description = CasePhotoResource.WHY) @QueryParam(Photographs.REASON)
                    String reason,
            @Context SecurityContext request) {
        return CasePhotoResource.jpeg(
                engines.need(Duplicates.class)
                        .photo(
                                CallerPrincipal.of(request),
                                id(id),
                                Parameters.id(photo, CaseProblem.NO_SUCH_PHOTO),
                                Parameters.search(Photographs.REASON, reason)));
    }

    private Response answer(DuplicateView view, HttpHeaders headers) {
        return Response.ok(documents(headers).whole(view))
                .header(HttpHeaders.ETAG, EntityVersion.tag(view.duplicate().timing().version()))
                .build();
    }

    private DuplicateDocuments documents(HttpHeaders headers) {
        return new DuplicateDocuments(
                engines.need(CaseReader.class), new PlaceNames(engines, Languages.of(headers)));
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_DUPLICATE);
    }
}
