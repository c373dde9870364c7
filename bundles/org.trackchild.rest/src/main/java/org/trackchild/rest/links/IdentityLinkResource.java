package org.trackchild.rest.links;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.IdentityLinks;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Statements that two cases are of one child, over HTTP. */
@Component(service = IdentityLinkResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/identity-links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity-links")
public class IdentityLinkResource {

    private static final int LONGEST_REASON = 1000;

    private static final int LONGEST_ID = 36;

    private final Engines engines;

    @Activate
    public IdentityLinkResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that two cases are of one child; you must see both")
    @BodySchema("IdentityLink")
    @ApiResponse(responseCode = "201", description = "Linked, at the address in Location")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    @ApiResponse(responseCode = "409", description = "Linked already")
    public Response link(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Members members = new Members(StrictJson.object(body), Set.of("one", "other", "reason"));
        String one = members.neededText("one", LONGEST_ID);
        String other = members.neededText("other", LONGEST_ID);
        String reason = members.text("reason", LONGEST_REASON);
        members.mustBeRight();
        Map<String, Object> document =
                document(
                        engines.need(IdentityLinks.class)
                                .link(
                                        CallerPrincipal.of(request),
                                        caseId(one),
                                        caseId(other),
                                        reason),
                        headers);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, document.get("href"))
                .entity(document)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One link: the two cases, who said it, and who took it back")
    public Map<String, Object> read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return document(
                engines.need(IdentityLinks.class).read(CallerPrincipal.of(request), id(id)),
                headers);
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a link back; both statements stay")
    @BodySchema("Withdrawal")
    @ApiResponse(responseCode = "200", description = "The link as it is now")
    @ApiResponse(responseCode = "409", description = "Taken back already")
    public Map<String, Object> withdraw(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID link = id(id);
        Members members = new Members(StrictJson.object(body), Set.of("reason"));
        String reason = members.text("reason", LONGEST_REASON);
        members.mustBeRight();
        return document(
                engines.need(IdentityLinks.class)
                        .withdraw(CallerPrincipal.of(request), link, reason),
                headers);
    }

    private Map<String, Object> document(IdentityLinkView view, HttpHeaders headers) {
        return new LinkDocuments(new PlaceNames(engines, Languages.of(headers))).whole(view);
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_LINK);
    }

    private static CaseId caseId(String text) {
        return new CaseId(Parameters.id(text, CaseProblem.NO_SUCH_CASE));
    }
}
