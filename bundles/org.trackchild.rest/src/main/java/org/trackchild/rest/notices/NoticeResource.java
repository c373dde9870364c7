package org.trackchild.rest.notices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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
import org.trackchild.model.Code;
import org.trackchild.model.Page;
import org.trackchild.notices.api.BulkOutcome;
import org.trackchild.notices.api.Notice;
import org.trackchild.notices.api.NoticeFilter;
import org.trackchild.notices.api.NoticeSettings;
import org.trackchild.notices.api.NoticeTopic;
import org.trackchild.notices.api.Notices;
import org.trackchild.notices.api.SeenNotice;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** What the caller must know while not looking, over HTTP. */
@Component(service = NoticeResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticeResource {

    private final Engines engines;

    @Activate
    public NoticeResource(@Reference Engines engines) {
        this.engines = engines;
    }

    private Notices notices() {
        return engines.need(Notices.class);
    }

    @GET
    @Operation(
            summary =
                    "Your notices and those of your offices, latest first; of cases that you may"
                            + " not see now there are none")
    public Response list(
            @Parameter(description = "Also one of which you do not want to be told")
                    @QueryParam("topic")
                    String topic,
            @Parameter(description = "true: only those that count") @QueryParam("unread")
                    String unread,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context UriInfo uri,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        NoticeFilter filter =
                new NoticeFilter(
                        Parameters.code("topic", topic, NoticeTopic.class),
                        Parameters.flag("unread", unread).orElse(false));
        Page<SeenNotice> page =
                notices()
                        .list(
                                CallerPrincipal.of(request),
                                filter,
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST));
        CaseDocuments cases = new CaseDocuments(new PlaceNames(engines, Languages.of(headers)));
        return Listing.answer(page.map(seen -> document(seen, cases)), uri);
    }

    private static Map<String, Object> document(SeenNotice seen, CaseDocuments cases) {
        Notice notice = seen.notice();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", notice.id().toString());
        document.put("kind", notice.matter().kind().code());
        document.put("topic", notice.matter().kind().topic().code());
        document.put("for", notice.audience().kind().code());
        Optional<BulkOutcome> outcome = BulkOutcome.read(notice.matter().thing());
        if (outcome.isPresent()) {
            document.put("about", outcome.get().run().toString());
            document.put("done", outcome.get().done());
            document.put("refused", outcome.get().refused());
        } else if (!notice.matter().thing().isEmpty()) {
            document.put("about", notice.matter().thing());
        }
        document.put("summary", notice.isSummary());
        document.put("since", notice.matter().since().toString());
        document.put("raised_at", notice.raised().toString());
        notice.settled().ifPresent(at -> document.put("settled_at", at.toString()));
        document.put("read", seen.read());
        seen.about().ifPresent(about -> document.put("case", cases.line(about)));
        return document;
    }

    @GET
    @Path("count")
    @Operation(summary = "How many are unread, counted up to a limit")
    public Map<String, Object> count(@Context SecurityContext request) {
        long unread = notices().unread(CallerPrincipal.of(request));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("unread", unread);
        document.put("or_more", unread >= Notices.MOST_COUNTED);
        return document;
    }

    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Remembers that you have read some, or all that there is for you now")
    @BodySchema("NoticeMarks")
    @ApiResponse(
            responseCode = "200",
            description = "Those that you had not read, or until when you had read all")
    @ApiResponse(responseCode = "404", description = "One of them is not for you")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Map<String, Object> read(
            @Parameter(hidden = true) InputStream body, @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        MarksBody marks = MarksBody.read(StrictJson.object(body), MarksBody.ALL);
        Map<String, Object> document = new LinkedHashMap<>();
        if (marks.all()) {
            document.put(MarksBody.READ_UNTIL, notices().readAll(caller, Instant.MAX).toString());
        } else {
            document.put(MarksBody.IDS, texts(notices().markRead(caller, marks.ids())));
        }
        return document;
    }

    private static Set<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    @POST
    @Path("unread")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes back what read has remembered: hand back what it answered")
    @BodySchema("NoticeUnmarks")
    @ApiResponse(responseCode = "204", description = "Taken back")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response unread(
            @Parameter(hidden = true) InputStream body, @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        MarksBody marks = MarksBody.read(StrictJson.object(body), MarksBody.READ_UNTIL);
        if (marks.until().isPresent()) {
            notices().readOnlyUntil(caller, marks.until().get());
        } else {
            notices().markUnread(caller, marks.ids());
        }
        return Response.noContent().build();
    }

    @GET
    @Path("settings")
    @Operation(summary = "How you want to be told, with its ETag")
    public Response settings(@Context SecurityContext request) {
        return answer(notices().settings(CallerPrincipal.of(request)));
    }

    @PATCH
    @Path("settings")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Changes the named members of how you want to be told")
    @BodySchema("NoticeSettings")
    @ApiResponse(responseCode = "200", description = "As it is now, with its new ETag")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @Parameter(description = "ETag of the settings as you saw them", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request) {
        Caller caller = CallerPrincipal.of(request);
        NoticeSettings before = notices().settings(caller);
        long version = EntityVersion.expected(ifMatch, before::version);
        return answer(
                notices()
                        .change(
                                caller,
                                version,
                                SettingsBody.read(StrictJson.object(body), before.wishes())));
    }

    private static Response answer(NoticeSettings settings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                SettingsBody.MUTED,
                settings.wishes().muted().stream().map(Code::code).sorted().toList());
        document.put("version", settings.version());
        return Response.ok(document)
                .header(HttpHeaders.ETAG, EntityVersion.tag(settings.version()))
                .build();
    }
}
