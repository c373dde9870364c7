package org.trackchild.rest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.access.api.Posting;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;

/** Who the caller is. */
@Component(service = MeResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
public class MeResource {

    private final Engines engines;

    @Activate
    public MeResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Whose key this is, and what postings it carries")
    public Map<String, Object> me(@Context SecurityContext request, @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        PlaceNames names = new PlaceNames(engines, Languages.of(headers));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", caller.user());
        document.put("name", caller.displayName());
        document.put(
                "postings",
                caller.postings().stream().map(posting -> document(posting, names)).toList());
        return document;
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes your password; open pages of yours end")
    @BodySchema("NewPassword")
    @ApiResponse(responseCode = "204", description = "Changed")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public void changePassword(
            @Parameter(hidden = true) InputStream body, @Context SecurityContext request) {
        Members members =
                new Members(StrictJson.object(body), Set.of(People.PASSWORD, People.NEW_PASSWORD));
        String password = members.neededSecret(People.PASSWORD);
        String wanted = members.neededSecret(People.NEW_PASSWORD);
        members.mustBeRight();
        engines.need(People.class)
                .changePassword(
                        CallerPrincipal.of(request), password.toCharArray(), wanted.toCharArray());
    }

    private static Map<String, Object> document(Posting posting, PlaceNames names) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("office", names.office(posting.office()));
        document.put("role", posting.role().code());
        document.put("in_charge", posting.inCharge());
        document.put("state", posting.state());
        document.put("district", posting.district());
        document.values().removeIf(""::equals);
        return document;
    }
}
