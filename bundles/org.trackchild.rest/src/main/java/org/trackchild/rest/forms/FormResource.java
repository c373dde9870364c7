package org.trackchild.rest.forms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Locale;
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
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
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
import org.trackchild.rules.api.FormKind;

/** Forms of the law over HTTP: open drafts, and what is done with one form. */
@Component(service = FormResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/forms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "forms")
public class FormResource {

    private static final int LENGTH_OF_DIGEST = 64;

    private final Engines engines;

    @Activate
    public FormResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Open drafts that you can fill in, the newest first")
    public Response list(
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return Listing.answer(
                engines.need(Forms.class)
                        .drafts(
                                CallerPrincipal.of(request),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(documents(headers)::line),
                address);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One form with its items; its ETag is its version")
    @ApiResponse(responseCode = "404", description = "No such form among those you may see")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                Response.ok(),
                engines.need(Forms.class).read(CallerPrincipal.of(request), id(id)),
                headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Saves the named answers of a draft, the others stay; null gives an answer"
                            + " back to what the case knows")
    @BodySchema("FormAnswers")
    @ApiResponse(responseCode = "200", description = "The form as it is now, with its new ETag")
    @ApiResponse(responseCode = "403", description = "Others fill in such forms")
    @ApiResponse(responseCode = "409", description = "No draft any more")
    @ApiResponse(
            responseCode = "412",
            description =
                    "Somebody answered one of these items since, and each is named; nothing is"
                            + " saved. Answers to other items are no reason")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response save(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the form as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Forms forms = engines.need(Forms.class);
        UUID form = id(id);
        FormKind kind = forms.kindOf(caller, form);
        long version =
                EntityVersion.expected(
                        ifMatch, () -> forms.read(caller, form).form().progress().version());
        return answer(
                Response.ok(),
                forms.save(caller, form, version, FormBody.read(StrictJson.object(body), kind)),
                headers);
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hands a draft in; it gets its number and never changes again")
    @BodySchema("FormSubmission")
    @ApiResponse(responseCode = "200", description = "The form as it was handed in")
    @ApiResponse(responseCode = "403", description = "Others fill in such forms")
    @ApiResponse(responseCode = "409", description = "No draft any more")
    @ApiResponse(responseCode = "412", description = "It says something else than you have read")
    @ApiResponse(responseCode = "422", description = "Answers are missing; each is named")
    public Response handIn(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        UUID form = id(id);
        Members members = new Members(StrictJson.object(body), Set.of("shown"));
        String shown = members.neededText("shown", LENGTH_OF_DIGEST);
        members.mustBeRight();
        return answer(
                Response.ok(),
                engines.need(Forms.class).handIn(CallerPrincipal.of(request), form, shown),
                headers);
    }

    @POST
    @Path("{id}/discarding")
    @Operation(summary = "Gives a draft up")
    @ApiResponse(responseCode = "200", description = "The form as it is now")
    @ApiResponse(responseCode = "403", description = "Others fill in such forms")
    @ApiResponse(responseCode = "409", description = "No draft any more")
    @ApiResponse(responseCode = "412", description = "Somebody has filled it in since")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response discard(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the form as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Forms forms = engines.need(Forms.class);
        UUID form = id(id);
        long version =
                EntityVersion.expected(
                        ifMatch, () -> forms.read(caller, form).form().progress().version());
        return answer(Response.ok(), forms.discard(caller, form, version), headers);
    }

    @POST
    @Path("{id}/correction")
    @Operation(summary = "Begins a form with what people typed in one that was handed in")
    @ApiResponse(responseCode = "201", description = "Begun, at the address in Location")
    @ApiResponse(responseCode = "409", description = "Not handed in, or a draft is open")
    public Response correct(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        FormView begun = engines.need(Forms.class).correct(CallerPrincipal.of(request), id(id));
        return answer(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, FormDocuments.address(begun.form())),
                begun,
                headers);
    }

    private Response answer(Response.ResponseBuilder answer, FormView view, HttpHeaders headers) {
        return answer.header(HttpHeaders.ETAG, EntityVersion.tag(view.form().progress().version()))
                .entity(documents(headers).whole(view))
                .build();
    }

    private FormDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new FormDocuments(new PlaceNames(engines, language), language);
    }

    private static UUID id(String text) {
        return Parameters.id(text, CaseProblem.NO_SUCH_FORM);
    }
}
