package org.trackchild.rest.notices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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
import org.trackchild.access.api.Caller;
import org.trackchild.notices.api.MailSettings;
import org.trackchild.notices.api.NoticeMail;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;

/** E-mail about notices, and for administrators what waits to be sent, over HTTP. */
@Component(service = MailResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/notices/mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class MailResource {

    private static final String WRONG = "Something is wrong; all of it is listed";

    private final Engines engines;

    @Activate
    public MailResource(@Reference Engines engines) {
        this.engines = engines;
    }

    private NoticeMail mail() {
        return engines.need(NoticeMail.class);
    }

    @GET
    @Operation(summary = "How you get e-mail about notices, with its ETag")
    public Response settings(@Context SecurityContext request) {
        return answer(mail().settings(CallerPrincipal.of(request)));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Changes the named members of how you get e-mail")
    @BodySchema("MailWishes")
    @ApiResponse(responseCode = "200", description = "As it is now, with its new ETag")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile: SETTINGS_CHANGED")
    @ApiResponse(responseCode = "422", description = WRONG)
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @Parameter(description = "ETag of the settings as you saw them", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        MailSettings before = mail().settings(caller);
        long version = EntityVersion.expected(ifMatch, before::version);
        return answer(
                mail().change(
                                caller,
                                version,
                                MailBody.wishes(StrictJson.object(body), before.wishes())));
    }

    @POST
    @Path("address")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sends a code to an address, which counts when the code comes back")
    @BodySchema("MailAddress")
    @ApiResponse(responseCode = "200", description = "The address is not confirmed yet")
    @ApiResponse(responseCode = "409", description = "The platform sends no e-mail: NO_MAIL")
    @ApiResponse(responseCode = "422", description = WRONG)
    @ApiResponse(
            responseCode = "429",
            description =
                    "A code was sent a moment ago, or enough in a day: CODE_TOO_SOON,"
                            + " TOO_MANY_CODES")
    public Response offer(
            @Parameter(hidden = true) InputStream body, @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        return answer(mail().offer(caller, MailBody.address(StrictJson.object(body))));
    }

    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirms the address with the code that was sent to it")
    @BodySchema("MailCode")
    @ApiResponse(responseCode = "200", description = "The address is confirmed")
    @ApiResponse(responseCode = "422", description = "Not the code, or too late: WRONG_CODE")
    public Response confirm(
            @Parameter(hidden = true) InputStream body, @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        return answer(mail().confirm(caller, MailBody.code(StrictJson.object(body))));
    }

    @GET
    @Path("outbox")
    @Operation(summary = "How many messages wait, and how many were given up; for administrators")
    @ApiResponse(responseCode = "200", description = "Figures; no address, no text")
    @ApiResponse(responseCode = "403", description = "You are no administrator")
    public Map<String, Object> outbox(@Context SecurityContext request) {
        return outbox(CallerPrincipal.of(request));
    }

    @POST
    @Path("outbox/resend")
    @Operation(summary = "Tries again what was given up; for administrators")
    @ApiResponse(responseCode = "200", description = "The outbox now")
    @ApiResponse(responseCode = "403", description = "You are no administrator")
    public Map<String, Object> resend(@Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        mail().resend(caller);
        return outbox(caller);
    }

    private Map<String, Object> outbox(Caller caller) {
        NoticeMail.Outbox outbox = mail().outbox(caller);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("offered", mail().isOffered());
        document.put("waiting", outbox.waiting());
        document.put("dead", outbox.dead());
        return document;
    }

    private Response answer(MailSettings settings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("offered", mail().isOffered());
        document.put(MailBody.MODE, settings.wishes().mode().code());
        document.put(MailBody.HOUR, settings.wishes().hour());
        document.put(MailBody.QUIET_FROM, settings.wishes().quietFrom());
        document.put(MailBody.QUIET_TO, settings.wishes().quietTo());
        document.put(MailBody.HINDI, settings.wishes().hindi());
        document.put(MailBody.ADDRESS, settings.address());
        document.put("confirmed", settings.confirmed());
        document.put("version", settings.version());
        return Response.ok(document)
                .header(HttpHeaders.ETAG, EntityVersion.tag(settings.version()))
                .build();
    }
}
