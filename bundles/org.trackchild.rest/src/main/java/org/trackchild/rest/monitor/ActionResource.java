package org.trackchild.rest.monitor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.registry.api.Statement;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rest.web.RegisterDay;

/** Actions that are assigned to offices, over HTTP. */
@Component(service = ActionResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "actions")
public class ActionResource {

    private final Engines engines;

    @Activate
    public ActionResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Actions of the offices that you monitor, and of your own")
    public Response list(
            @Parameter(
                            description =
                                    "open, overdue, done or withdrawn; usually all that have still to be done")
                    @QueryParam("standing")
                    String standing,
            @Parameter(description = "1 to 200, usually 50") @QueryParam("limit") String limit,
            @Parameter(description = "\"next\" of the page before") @QueryParam("after")
                    String after,
            @Context UriInfo address,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        PlaceNames names = names(headers);
        return Listing.answer(
                engines.need(OfficeActions.class)
                        .list(
                                CallerPrincipal.of(request),
                                Parameters.code("standing", standing, OfficeAction.Standing.class),
                                Parameters.cursor(after),
                                Parameters.limit(limit, Listing.USUAL, Listing.MOST))
                        .map(action -> document(action, names)),
                address);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Assigns an action to an office of your place")
    @BodySchema("OfficeAction")
    @ApiResponse(responseCode = "201", description = "The action, which the office now sees")
    @ApiResponse(responseCode = "403", description = "Not an office of your place")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response assign(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        ObjectNode read = StrictJson.object(body);
        Members members =
                new Members(
                        read, Set.of(OfficeActions.OFFICE, OfficeActions.TEXT, OfficeActions.DUE));
        String office = members.neededText(OfficeActions.OFFICE, OfficeId.LONGEST);
        String text = members.neededText(OfficeActions.TEXT, OfficeActions.LONGEST);
        LocalDate due = members.neededDay(OfficeActions.DUE).orElse(null);
        members.mustBeRight();
        PlaceNames names = names(headers);
        OfficeAction made =
                engines.need(OfficeActions.class)
                        .assign(CallerPrincipal.of(request), names.officeId(office), text, due);
        return Response.status(Response.Status.CREATED).entity(document(made, names)).build();
    }

    @POST
    @Path("{id}/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Marks an action of your office as done, with a word on what was done")
    @BodySchema("Completion")
    @ApiResponse(responseCode = "200", description = "The action as it is now")
    @ApiResponse(responseCode = "403", description = "The action of another office")
    @ApiResponse(responseCode = "409", description = "Done already")
    public Map<String, Object> complete(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        String word = word(body);
        return document(
                engines.need(OfficeActions.class)
                        .complete(
                                CallerPrincipal.of(request),
                                Parameters.id(id, CaseProblem.NO_SUCH_ACTION),
                                word),
                names(headers));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Says that an action which its office marked as done is not done, and until when it is wanted")
    @BodySchema("ActionFollowUp")
    @ApiResponse(responseCode = "200", description = "The action as it is now")
    @ApiResponse(responseCode = "403", description = "Your office does not want this action")
    @ApiResponse(responseCode = "404", description = "No action of your place")
    @ApiResponse(responseCode = "409", description = "Not marked as done")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Map<String, Object> sendBack(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Otherwise wanted = otherwise(body);
        return document(
                engines.need(OfficeActions.class)
                        .sendBack(
                                CallerPrincipal.of(request),
                                Parameters.id(id, CaseProblem.NO_SUCH_ACTION),
                                wanted.due(),
                                wanted.word()),
                names(headers));
    }

    @POST
    @Path("{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets another day for an action that is not done")
    @BodySchema("ActionFollowUp")
    @ApiResponse(responseCode = "200", description = "The action as it is now")
    @ApiResponse(responseCode = "403", description = "Your office does not want this action")
    @ApiResponse(responseCode = "404", description = "No action of your place")
    @ApiResponse(responseCode = "409", description = "Done or withdrawn already")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Map<String, Object> reschedule(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Otherwise wanted = otherwise(body);
        return document(
                engines.need(OfficeActions.class)
                        .reschedule(
                                CallerPrincipal.of(request),
                                Parameters.id(id, CaseProblem.NO_SUCH_ACTION),
                                wanted.due(),
                                wanted.word()),
                names(headers));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Withdraws an action that is not done")
    @BodySchema("Completion")
    @ApiResponse(responseCode = "200", description = "The action as it is now")
    @ApiResponse(responseCode = "403", description = "Your office does not want this action")
    @ApiResponse(responseCode = "404", description = "No action of your place")
    @ApiResponse(responseCode = "409", description = "Done or withdrawn already")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Map<String, Object> withdraw(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        String word = word(body);
        return document(
                engines.need(OfficeActions.class)
                        .withdraw(
                                CallerPrincipal.of(request),
                                Parameters.id(id, CaseProblem.NO_SUCH_ACTION),
                                word),
                names(headers));
    }

    /** What is wanted otherwise: until when, and why. */
    private record Otherwise(LocalDate due, String word) {}

    private static Otherwise otherwise(InputStream body) {
        Members members =
                new Members(StrictJson.object(body), Set.of(OfficeActions.DUE, OfficeActions.WORD));
        LocalDate due = members.neededDay(OfficeActions.DUE).orElse(null);
        String word = members.neededText(OfficeActions.WORD, OfficeActions.LONGEST);
        members.mustBeRight();
        return new Otherwise(due, word);
    }

    private static String word(InputStream body) {
        Members members = new Members(StrictJson.object(body), Set.of(OfficeActions.WORD));
        String word = members.neededText(OfficeActions.WORD, OfficeActions.LONGEST);
        members.mustBeRight();
        return word;
    }

    private PlaceNames names(HttpHeaders headers) {
        return new PlaceNames(engines, Languages.of(headers));
    }

    private Map<String, Object> document(OfficeAction action, PlaceNames names) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", action.id().toString());
        document.put(OfficeActions.OFFICE, names.office(action.office()));
        document.put(OfficeActions.TEXT, action.text());
        document.put(OfficeActions.DUE, action.due().toString());
        document.put("standing", action.standing(today()).code());
        document.put("assigned", statement(action.assigned(), names));
        action.done().ifPresent(done -> document.put("done", worded(done, names)));
        document.put("steps", action.steps().stream().map(step -> step(step, names)).toList());
        return document;
    }

    private LocalDate today() {
        return RegisterDay.today(engines);
    }

    private static Map<String, Object> step(OfficeAction.Step step, PlaceNames names) {
        Map<String, Object> document = worded(step.said(), names);
        document.put("kind", step.kind().code());
        document.put(OfficeActions.DUE, step.due().toString());
        return document;
    }

    private static Map<String, Object> worded(Statement said, PlaceNames names) {
        Map<String, Object> document = statement(said, names);
        document.put(OfficeActions.WORD, said.reason());
        return document;
    }

    private static Map<String, Object> statement(Statement said, PlaceNames names) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", said.user());
        document.put("office", names.office(said.office()));
        document.put("at", said.at().toString());
        return document;
    }
}
