package org.trackchild.rest.recognitions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
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
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.RecognitionView;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rest.web.RegisterDay;

/** Recognised fit facilities and fit persons over HTTP. */
@Component(service = RecognitionResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recognitions")
public class RecognitionResource {

    private static final String REASON = "reason";

    private static final String SEEN = "ETag of the recognition as you saw it";

    private final Engines engines;

    @Activate
    public RecognitionResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "Fit facilities and fit persons recognised in your district or state, the"
                            + " latest recorded first")
    public Response list(
            @Parameter(description = "In the name, the number or the address") @QueryParam("q")
                    String text,
            @Parameter(description = "fit_facility or fit_person") @QueryParam("kind") String kind,
            @Parameter(
                            description =
                                    "coming, valid, ending, ended or withdrawn; those that end"
                                            + " soon are valid, too")
                    @QueryParam("standing")
                    String standing,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        RecognitionDocuments documents = documents(headers);
        return Listing.answer(
                recognitions()
                        .list(
                                CallerPrincipal.of(request),
                                new Recognitions.Sought(
                                        Parameters.search("q", text),
                                        Parameters.code("kind", kind, Recognition.Kind.class),
                                        Parameters.code(
                                                "standing", standing, Recognition.Standing.class)),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::line),
                address);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records that a facility or person was recognised as fit")
    @BodySchema("Recognition")
    @ApiResponse(responseCode = "201", description = "The recognition, with its ETag")
    @ApiResponse(responseCode = "403", description = "You recognise nobody")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response recognise(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        RecognitionBody read = new RecognitionBody(StrictJson.object(body), true, names(headers));
        return answer(
                Response.Status.CREATED,
                recognitions().recognise(CallerPrincipal.of(request), read.content(), read.term()),
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "One recognition with what was decided of it and the children who are placed"
                            + " there, with its ETag")
    @ApiResponse(responseCode = "404", description = "None of your district or state")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                Response.Status.OK,
                recognitions().read(CallerPrincipal.of(request), id(id)),
                headers);
    }

    @POST
    @Path("{id}/renewals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Records that a recognition was renewed, also one that is over; from its first"
                            + " day on the renewal alone counts")
    @BodySchema("RecognitionRenewal")
    @ApiResponse(responseCode = "200", description = "The recognition as it is now")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response renew(
            @PathParam("id") String id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        UUID recognition = id(id);
        int seen = seen(caller, recognition, ifMatch);
        RecognitionBody read = new RecognitionBody(StrictJson.object(body), false, names(headers));
        return answer(
                Response.Status.OK,
                recognitions().renew(caller, recognition, seen, read.term()),
                headers);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Records that a recognition was withdrawn; children who are there stay on its"
                            + " roll until they are placed elsewhere")
    @BodySchema("RecognitionWithdrawal")
    @ApiResponse(responseCode = "200", description = "The recognition as it is now")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response withdraw(
            @PathParam("id") String id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        UUID recognition = id(id);
        int seen = seen(caller, recognition, ifMatch);
        Members members = new Members(StrictJson.object(body), Set.of(Recognitions.FROM, REASON));
        LocalDate from = members.neededDay(Recognitions.FROM).orElse(null);
        String reason = members.neededText(REASON, Recognitions.LONGEST_TEXT);
        members.mustBeRight();
        return answer(
                Response.Status.OK,
                recognitions().withdraw(caller, recognition, seen, from, reason),
                headers);
    }

    private int seen(Caller caller, UUID id, String ifMatch) {
        return (int)
                EntityVersion.expected(
                        ifMatch, () -> recognitions().read(caller, id).recognition().acts().size());
    }

    private Recognitions recognitions() {
        return engines.need(Recognitions.class);
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_RECOGNITION);
    }

    private PlaceNames names(HttpHeaders headers) {
        return new PlaceNames(engines, Languages.of(headers));
    }

    private RecognitionDocuments documents(HttpHeaders headers) {
        return new RecognitionDocuments(names(headers), RegisterDay.today(engines));
    }

    private Response answer(Response.Status status, RecognitionView view, HttpHeaders headers) {
        Response.ResponseBuilder answer =
                Response.status(status)
                        .header(
                                HttpHeaders.ETAG,
                                EntityVersion.tag(view.recognition().acts().size()))
                        .entity(documents(headers).whole(view));
        return (status == Response.Status.CREATED
                        ? answer.header(
                                HttpHeaders.LOCATION,
                                RecognitionDocuments.address(view.recognition()))
                        : answer)
                .build();
    }
}
