package org.trackchild.rest.searches;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
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
import org.trackchild.access.api.Caller;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.SavedSearch;
import org.trackchild.registry.api.SavedSearchNews;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseFilterQuery;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.problem.ProblemAnswer;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Searches that people keep, over HTTP. */
@Component(service = SavedSearchResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "searches")
public class SavedSearchResource {

    private final Engines engines;

    @Activate
    public SavedSearchResource(@Reference Engines engines) {
        this.engines = engines;
    }

    private SavedSearches searches() {
        return engines.need(SavedSearches.class);
    }

    @GET
    @Operation(
            summary =
                    "Your searches, then those of your office; new counts the cases registered"
                            + " since you looked")
    public Listing list(@Context SecurityContext request, @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Map<UUID, SavedSearchNews> news =
                searches().news(caller, Listing.MOST).stream()
                        .collect(Collectors.toMap(each -> each.search().id(), Function.identity()));
        return Listing.whole(
                searches().list(caller).stream()
                        .map(
                                search -> {
                                    Map<String, Object> document = document(search, headers);
                                    SavedSearchNews told = news.get(search.id());
                                    if (told != null) {
                                        add(told, document, headers);
                                    }
                                    return document;
                                })
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps a search under a name")
    @BodySchema("SavedSearch")
    @ApiResponse(responseCode = "201", description = "The search, with its ETag")
    @ApiResponse(responseCode = "409", description = "One of this name, or as many as can be kept")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response save(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        SearchBody read = SearchBody.read(StrictJson.object(body), names(headers));
        return answer(
                Response.Status.CREATED,
                searches().save(CallerPrincipal.of(request), read.draft()),
                headers);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One search, with its ETag")
    public Response read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                Response.Status.OK, searches().read(CallerPrincipal.of(request), id(id)), headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Changes the named members of a search of yours")
    @BodySchema("SavedSearch")
    @ApiResponse(responseCode = "200", description = "The search as it is now, with its new ETag")
    @ApiResponse(responseCode = "403", description = "The search of a colleague")
    @ApiResponse(responseCode = "409", description = "One of this name; or its filter is outdated")
    @ApiResponse(responseCode = "412", description = "Changed meanwhile")
    @ApiResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @PathParam("id") String id,
            @Parameter(description = "ETag of the search as you saw it", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        SavedSearch before = searches().read(caller, id(id));
        long version = EntityVersion.expected(ifMatch, before::version);
        SearchBody read = SearchBody.read(StrictJson.object(body), names(headers));
        CaseFilter filter =
                read.filter()
                        .or(before::filter)
                        .orElseThrow(() -> new ProblemException(CaseProblem.SEARCH_OUTDATED));
        return answer(
                Response.Status.OK,
                searches().change(caller, before.id(), version, read.draft(before, filter)),
                headers);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a search of yours; for a day it can be restored")
    @ApiResponse(responseCode = "204", description = "Deleted")
    public Response delete(@PathParam("id") String id, @Context SecurityContext request) {
        searches().delete(CallerPrincipal.of(request), id(id));
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/restoration")
    @Operation(summary = "Brings back a search that you deleted")
    @ApiResponse(responseCode = "200", description = "The search, with its ETag")
    public Response restore(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return answer(
                Response.Status.OK,
                searches().restore(CallerPrincipal.of(request), id(id)),
                headers);
    }

    @POST
    @Path("{id}/look")
    @Operation(summary = "Says that you look at what the search finds: what is new counts from now")
    @ApiResponse(responseCode = "204", description = "Remembered")
    public Response look(@PathParam("id") String id, @Context SecurityContext request) {
        searches().looked(CallerPrincipal.of(request), id(id));
        return Response.noContent().build();
    }

    private static UUID id(String id) {
        return Parameters.id(id, CaseProblem.NO_SUCH_SEARCH);
    }

    private PlaceNames names(HttpHeaders headers) {
        return new PlaceNames(engines, Languages.of(headers));
    }

    private Response answer(Response.Status status, SavedSearch search, HttpHeaders headers) {
        return Response.status(status)
                .header(HttpHeaders.ETAG, EntityVersion.tag(search.version()))
                .entity(document(search, headers))
                .build();
    }

    private Map<String, Object> document(SavedSearch search, HttpHeaders headers) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", search.id().toString());
        document.put(SavedSearches.NAME, search.name());
        document.put("owner", search.owner());
        document.put(SearchBody.SHARED, search.sharedWith().isPresent());
        search.sharedWith()
                .ifPresent(office -> document.put("shared_with", names(headers).office(office)));
        search.filter()
                .ifPresent(
                        filter -> {
                            document.put(SavedSearches.FILTER, CaseFilterQuery.members(filter));
                            document.put("href", CaseFilterQuery.href(filter));
                        });
        document.put("outdated", search.filter().isEmpty());
        document.put("version", search.version());
        document.put("changed_at", search.changedAt().toString());
        return document;
    }

    private static void add(
            SavedSearchNews news, Map<String, Object> document, HttpHeaders headers) {
        document.put("looked_at", news.looked().toString());
        news.fresh().ifPresent(fresh -> document.put("new", fresh));
        if (!news.problems().isEmpty()) {
            document.put("outdated", true);
            document.put(
                    "problems",
                    ProblemAnswer.document(news.problems(), Languages.of(headers)).errors());
        }
    }
}
