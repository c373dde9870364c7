package org.trackchild.rest.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
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
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Person;
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

/** Accounts and postings over HTTP. */
@Component(service = PeopleResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
public class PeopleResource {

    private final Engines engines;

    @Activate
    public PeopleResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "The people of the offices that you keep, by name")
    @ApiResponse(responseCode = "403", description = "You keep nobody's account")
    public Response list(
            @Parameter(description = "Words of the name or the account; all must occur")
                    @QueryParam("q")
                    String text,
            @Parameter(description = "active, invited, without_posting or disabled")
                    @QueryParam("standing")
                    String standing,
            @Parameter(description = "Identifier of an office") @QueryParam("office") String office,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        PlaceNames names = names(headers);
        PeopleDocuments documents = documents(headers);
        return Listing.answer(
                people().list(
                                CallerPrincipal.of(request),
                                new People.Sought(
                                        Parameters.search("q", text),
                                        Parameters.code(
                                                "standing", standing, Person.Standing.class),
                                        Optional.of(Parameters.text(office))
                                                .filter(id -> !id.isEmpty())
                                                .map(names::officeId)),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::line),
                address);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Makes an account with its first posting and a one-time password, which is"
                            + " answered this once")
    @BodySchema("Invitation")
    @ApiResponse(responseCode = "201", description = "The account, with its ETag")
    @ApiResponse(responseCode = "403", description = "An office of others")
    @ApiResponse(responseCode = "409", description = "There is an account of this name")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response invite(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        PostingBody read = new PostingBody(StrictJson.object(body), true);
        People.Invited invited =
                people().invite(
                                CallerPrincipal.of(request),
                                read.user(),
                                read.displayName(),
                                read.wanted());
        Person person = invited.kept().person();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PeopleDocuments.address(person.user()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(person.version()))
                .entity(documents(headers).whole(invited))
                .build();
    }

    @GET
    @Path("{user}")
    @Operation(summary = "One account with all its postings, with its ETag; also your own")
    @ApiResponse(responseCode = "404", description = "Nobody whose posting you keep")
    public Response read(
            @PathParam("user") String user,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(people().read(CallerPrincipal.of(request), user), headers);
    }

    @POST
    @Path("{user}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the name to show")
    @BodySchema("PersonName")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response rename(
            @PathParam("user") String user,
            @Parameter(description = "ETag of the account as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        long seen =
                EntityVersion.expected(
                        ifMatch, () -> people().read(caller, user).person().version());
        Members members = new Members(StrictJson.object(body), Set.of(People.DISPLAY_NAME));
        String name = members.neededText(People.DISPLAY_NAME, People.LONGEST_DISPLAY_NAME);
        members.mustBeRight();
        return answer(people().rename(caller, user, seen, name), headers);
    }

    @POST
    @Path("{user}/postings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Gives a posting in an office that you keep, also to somebody who comes from"
                            + " elsewhere")
    @BodySchema("Posting")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    @ApiResponse(responseCode = "409", description = "Has this posting on some of these days")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response give(
            @PathParam("user") String user,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        PostingBody read = new PostingBody(StrictJson.object(body), false);
        return answer(people().give(CallerPrincipal.of(request), user, read.wanted()), headers);
    }

    @POST
    @Path("{user}/postings/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends a posting, at once where no last day is given")
    @BodySchema("PostingEnd")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    @ApiResponse(responseCode = "409", description = "The last administrator")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response end(
            @PathParam("user") String user,
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Members members = new Members(StrictJson.object(body), Set.of(People.TO, People.REASON));
        var last = members.day(People.TO);
        Optional<AccessReason> reason = members.neededWord(People.REASON, AccessReason.class);
        members.mustBeRight();
        return answer(
                people().end(
                                CallerPrincipal.of(request),
                                user,
                                Parameters.id(id, AccessProblem.NO_SUCH_POSTING),
                                last,
                                reason.orElseThrow()),
                headers);
    }

    @POST
    @Path("{user}/disabling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends all use of an account, in open pages too; its postings stay")
    @BodySchema("AccessReason")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    public Response disable(
            @PathParam("user") String user,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(people().disable(CallerPrincipal.of(request), user, reason(body)), headers);
    }

    @POST
    @Path("{user}/enabling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lets an account be used again")
    @BodySchema("AccessReason")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    public Response enable(
            @PathParam("user") String user,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(people().enable(CallerPrincipal.of(request), user, reason(body)), headers);
    }

    @POST
    @Path("{user}/one-time-password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Puts a one-time password, which is answered this once, in the place of the"
                            + " password and the key")
    @BodySchema("AccessReason")
    @ApiResponse(responseCode = "200", description = "The account with the password")
    public Response reset(
            @PathParam("user") String user,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        People.Invited invited = people().reset(CallerPrincipal.of(request), user, reason(body));
        return Response.ok(documents(headers).whole(invited))
                .header(HttpHeaders.ETAG, EntityVersion.tag(invited.kept().person().version()))
                .build();
    }

    @POST
    @Path("{user}/second-factor-removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Takes the second factor from a person who has lost it; the person is told by"
                            + " whom")
    @BodySchema("AccessReason")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    @ApiResponse(responseCode = "409", description = "The person has none")
    public Response takeSecondFactor(
            @PathParam("user") String user,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                people().takeSecondFactor(CallerPrincipal.of(request), user, reason(body)),
                headers);
    }

    private static AccessReason reason(InputStream body) {
        Members members = new Members(StrictJson.object(body), Set.of(People.REASON));
        Optional<AccessReason> reason = members.neededWord(People.REASON, AccessReason.class);
        members.mustBeRight();
        return reason.orElseThrow();
    }

    private People people() {
        return engines.need(People.class);
    }

    private PlaceNames names(HttpHeaders headers) {
        return new PlaceNames(engines, Languages.of(headers));
    }

    private PeopleDocuments documents(HttpHeaders headers) {
        return new PeopleDocuments(names(headers), RegisterDay.today(engines));
    }

    private Response answer(People.Kept kept, HttpHeaders headers) {
        return Response.ok(documents(headers).whole(kept))
                .header(HttpHeaders.ETAG, EntityVersion.tag(kept.person().version()))
                .build();
    }
}
