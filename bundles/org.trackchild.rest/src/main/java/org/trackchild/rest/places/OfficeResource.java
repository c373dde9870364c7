package org.trackchild.rest.places;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeQuery;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.ReasonBody;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** The offices of the directory. */
@Component(service = OfficeResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/offices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offices")
public class OfficeResource {

    private static final String SEEN = "ETag of the office as you saw it";

    private final Engines engines;

    @Activate
    public OfficeResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Offices by name")
    public Response list(
            @Parameter(description = "Words of the name; all must occur") @QueryParam("text")
                    String text,
            @Parameter(description = "Kind of office, such as police_station") @QueryParam("type")
                    String type,
            @Parameter(description = "Code or name of a state") @QueryParam("state") String state,
            @Parameter(description = "Code of a district, or its name beside the state")
                    @QueryParam("district")
                    String district,
            @Parameter(
                            description =
                                    "open unless something else is said; unverified (for a year),"
                                            + " without_telephone, without_registration (homes), closed,"
                                            + " all")
                    @QueryParam("standing")
                    String standing,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        PlaceNames names = names(headers);
        String inState = names.stateCode(Parameters.text(state));
        OfficeQuery query =
                new OfficeQuery(
                        Parameters.search("text", text),
                        Parameters.code("type", type, OfficeType.class),
                        inState,
                        names.districtCode(inState, Parameters.text(district)),
                        Parameters.code("standing", standing, OfficeQuery.Standing.class)
                                .orElse(OfficeQuery.Standing.OPEN),
                        Parameters.cursor(after),
                        Parameters.limit(limit, Listing.USUAL, Listing.MOST));
        return Listing.answer(
                engines.need(Directory.class)
                        .offices(query)
                        .map(new OfficeDocuments(names)::document),
                address);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds an office; administrators of the place may")
    @BodySchema("Office")
    @ApiResponse(responseCode = "201", description = "The office, with its ETag")
    @ApiResponse(responseCode = "403", description = "You do not keep the offices of this place")
    @ApiResponse(
            responseCode = "409",
            description = "Offices of a like name are there; send \"confirmed\" to add it anyway")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response create(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        OfficeBody read = new OfficeBody(StrictJson.object(body), names(headers));
        Office made =
                register().create(CallerPrincipal.of(request), read.draft(), read.confirmed());
        return Response.fromResponse(answer(made, headers))
                .status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, OfficeDocuments.address(made))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One office, with its ETag; also one that is closed")
    @ApiResponse(responseCode = "404", description = "No such office")
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers) {
        return answer(find(id), headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Changes the named members of an office; null takes one away (RFC 7396)."
                            + " Administrators of the place change everything, the head of the"
                            + " office contacts, hours, languages and capacity")
    @BodySchema("OfficeChange")
    @ApiResponse(responseCode = "200", description = "The office as it is now")
    @ApiResponse(responseCode = "403", description = "You do not keep this office, or not this")
    @ApiResponse(responseCode = "409", description = "Something stands in the way")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Office known = find(id);
        long seen = seen(known, ifMatch);
        OfficeBody read =
                new OfficeBody(
                        OfficeDocuments.merged(known, StrictJson.object(body)), names(headers));
        return answer(
                register()
                        .change(
                                CallerPrincipal.of(request),
                                known.id(),
                                seen,
                                read.draft(),
                                read.confirmed()),
                headers);
    }

    @POST
    @Path("{id}/verification")
    @Operation(summary = "Says that the entry of an office is true today")
    @ApiResponse(responseCode = "200", description = "The office as it is now")
    @ApiResponse(responseCode = "403", description = "You do not keep this office")
    @ApiResponse(responseCode = "409", description = "The office is closed")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response verify(
            @PathParam("id") String id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Office known = find(id);
        return answer(
                register().verify(CallerPrincipal.of(request), known.id(), seen(known, ifMatch)),
                headers);
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Closes an office in which no child lives, to which nobody is posted, and that"
                            + " keeps no case that is not closed")
    @BodySchema("OfficeClosing")
    @ApiResponse(responseCode = "200", description = "The office as it is now")
    @ApiResponse(responseCode = "403", description = "You do not keep the offices of this place")
    @ApiResponse(responseCode = "409", description = "Something is left to do there")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response close(
            @PathParam("id") String id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Office known = find(id);
        long seen = seen(known, ifMatch);
        Members members =
                new Members(
                        StrictJson.object(body),
                        Set.of(
                                OfficeRegister.CLOSED_ON,
                                OfficeRegister.REASON,
                                OfficeRegister.SUCCESSOR));
        LocalDate on = members.day(OfficeRegister.CLOSED_ON).orElse(null);
        String reason = members.text(OfficeRegister.REASON, OfficeRegister.LONGEST_REASON);
        String successor = members.text(OfficeRegister.SUCCESSOR, OfficeId.LONGEST);
        members.mustBeRight();
        return answer(
                register()
                        .close(
                                CallerPrincipal.of(request),
                                known.id(),
                                seen,
                                new OfficeRegister.Closing(
                                        on,
                                        reason,
                                        successor.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(new OfficeId(successor)))),
                headers);
    }

    @POST
    @Path("{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens an office that was closed")
    @BodySchema("OfficeReopening")
    @ApiResponse(responseCode = "200", description = "The office as it is now")
    @ApiResponse(responseCode = "403", description = "You do not keep the offices of this place")
    @ApiResponse(responseCode = "409", description = "The office is not closed")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "The reason is missing")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response reopen(
            @PathParam("id") String id,
            @Parameter(description = SEEN, required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Office known = find(id);
        long seen = seen(known, ifMatch);
        String reason = ReasonBody.read(body);
        return answer(
                register().reopen(CallerPrincipal.of(request), known.id(), seen, reason), headers);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            summary =
                    "Who changed what of an office, the latest first, 200 at most; for who keeps it")
    @ApiResponse(responseCode = "403", description = "You do not keep this office")
    @ApiResponse(responseCode = "404", description = "No such office")
    public Listing history(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return Listing.whole(
                register().history(CallerPrincipal.of(request), find(id).id()).stream()
                        .map(new OfficeDocuments(names(headers))::change)
                        .toList());
    }

    /** The directory of this machine may be behind: nothing is merged with what nobody saw. */
    private static long seen(Office known, String ifMatch) {
        long seen = EntityVersion.expected(ifMatch, known::version);
        if (seen != known.version()) {
            throw new ProblemException(OfficeProblem.OFFICE_CHANGED_MEANWHILE);
        }
        return seen;
    }

    private OfficeRegister register() {
        return engines.need(OfficeRegister.class);
    }

    private PlaceNames names(HttpHeaders headers) {
        return new PlaceNames(engines, Languages.of(headers));
    }

    private Office find(String id) {
        try {
            return engines.need(Directory.class)
                    .office(new OfficeId(id))
                    .orElseThrow(() -> new ProblemException(OfficeProblem.NO_SUCH_OFFICE));
        } catch (IllegalArgumentException notOne) {
            throw new ProblemException(OfficeProblem.NO_SUCH_OFFICE);
        }
    }

    private Response answer(Office office, HttpHeaders headers) {
        return Response.ok(new OfficeDocuments(names(headers)).document(office))
                .header(HttpHeaders.ETAG, EntityVersion.tag(office.version()))
                .build();
    }
}
