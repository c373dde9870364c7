package org.trackchild.rest.families;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Incident;
import org.trackchild.registry.api.IncidentView;
import org.trackchild.registry.api.Incidents;
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

/** Incidents and the cases that belong to them, over HTTP. */
@Component(service = IncidentResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incidents")
public class IncidentResource {

    private static final String CASES = "cases";

    private final Engines engines;

    @Activate
    public IncidentResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Incidents that you may see, the latest recorded first")
    public Response list(
            @Parameter(description = "In the number or the title") @QueryParam("q") String text,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        FamilyDocuments documents = new FamilyDocuments(names(headers));
        return Listing.answer(
                incidents()
                        .list(
                                CallerPrincipal.of(request),
                                Parameters.search("q", text),
                                Parameters.cursor(cursor),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents::incident),
                address);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records an event in which several children went missing or were found")
    @BodySchema("Incident")
    @ApiResponse(responseCode = "201", description = "The incident, with its ETag")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response record(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Incident.Content content =
                new IncidentBody(StrictJson.object(body), names(headers)).content();
        return answer(
                Response.Status.CREATED,
                incidents().record(CallerPrincipal.of(request), content),
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One incident with its cases as far as you may see them, with its ETag")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                Response.Status.OK, incidents().read(CallerPrincipal.of(request), id(id)), headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Changes the named members of an incident that your office keeps")
    @BodySchema("Incident")
    @ApiResponse(responseCode = "200", description = "The incident as it is now")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the incident as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Incident before = incidents().read(caller, id(id)).incident();
        long version = EntityVersion.expected(ifMatch, before::version);
        Incident.Content content =
                new IncidentBody(StrictJson.object(body), names(headers)).content(before.content());
        return answer(
                Response.Status.OK,
                incidents().change(caller, before.id(), version, content),
                headers);
    }

    @POST
    @Path("{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that cases belong to an incident: all are added, or none")
    @BodySchema("IncidentMembers")
    @ApiResponse(responseCode = "200", description = "The incident as it is now")
    @ApiResponse(responseCode = "409", description = "A case belongs to it already")
    public Response add(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID incident = id(id);
        Members members =
                new Members(StrictJson.object(body), Set.of(CASES, FamilyResource.REASON));
        List<String> cases = members.texts(CASES);
        String reason = members.text(FamilyResource.REASON, FamilyResource.LONGEST_REASON);
        members.mustBeRight();
        List<CaseId> ids = new ArrayList<>();
        cases.forEach(each -> ids.add(new CaseId(Parameters.id(each, CaseProblem.NO_SUCH_CASE))));
        return answer(
                Response.Status.OK,
                incidents().add(CallerPrincipal.of(request), incident, ids, reason),
                headers);
    }

    @POST
    @Path("{id}/members/{member}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a case out of an incident; both statements stay")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "200", description = "The incident as it is now")
    @ApiResponse(responseCode = "409", description = "Taken out already")
    public Response takeOut(
            @PathParam("id") String id,
            @PathParam("member") String member,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID incident = id(id);
        UUID said = Parameters.id(member, CaseProblem.NO_SUCH_MEMBER);
        return answer(
                Response.Status.OK,
                incidents()
                        .takeOut(
                                CallerPrincipal.of(request),
                                incident,
                                said,
                                FamilyResource.reason(body)),
                headers);
    }

    private Incidents incidents() {
        return engines.need(Incidents.class);
    }

    private PlaceNames names(HttpHeaders headers) {
        return new PlaceNames(engines, Languages.of(headers));
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_INCIDENT);
    }

    private Response answer(Response.Status status, IncidentView view, HttpHeaders headers) {
        Response.ResponseBuilder answer =
                Response.status(status)
                        .header(HttpHeaders.ETAG, EntityVersion.tag(view.incident().version()))
                        .entity(new FamilyDocuments(names(headers)).incident(view));
        return (status == Response.Status.CREATED
                        ? answer.header(
                                HttpHeaders.LOCATION, FamilyDocuments.address(view.incident()))
                        : answer)
                .build();
    }
}
