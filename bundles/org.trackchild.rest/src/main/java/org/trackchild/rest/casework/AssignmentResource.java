package org.trackchild.rest.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.Assignments;
import org.trackchild.rest.cases.BelowCaseResource;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.PlaceNames;

/**
 * Who of the caller's office has a case of one kind in hand, over HTTP. A case of the other kind
 * does not exist here.
 */
public abstract class AssignmentResource extends BelowCaseResource {

    private static final int LONGEST_USER = 60;

    AssignmentResource(CaseKind kind, Engines engines) {
        super(kind, engines);
    }

    @GET
    @Operation(summary = "Who of your office has the case in hand, and who could")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Map<String, Object> read(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        return document(caller, ofKind(caller, id), headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives the case into the hands of a colleague, who is told")
    @BodySchema("Assignment")
    @ApiResponse(responseCode = "200", description = "Who has it now")
    @ApiResponse(responseCode = "403", description = "Your office does not act on this case")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    @ApiResponse(responseCode = "422", description = "Nobody of your office who may act on it")
    public Map<String, Object> assign(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Members members = new Members(StrictJson.object(body), Set.of(Assignments.USER));
        String user = members.neededText(Assignments.USER, LONGEST_USER);
        members.mustBeRight();
        CaseId of = ofKind(caller, id);
        engines.need(Assignments.class).assign(caller, of, user);
        return document(caller, of, headers);
    }

    @DELETE
    @Operation(summary = "Makes the case nobody's; again changes nothing")
    @ApiResponse(responseCode = "200", description = "It is nobody's now")
    @ApiResponse(responseCode = "403", description = "Your office does not act on this case")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Map<String, Object> takeBack(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        CaseId of = ofKind(caller, id);
        engines.need(Assignments.class).takeBack(caller, of);
        return document(caller, of, headers);
    }

    private Map<String, Object> document(Caller caller, CaseId of, HttpHeaders headers) {
        Assignments assignments = engines.need(Assignments.class);
        Map<String, Object> document = new LinkedHashMap<>();
        assignments
                .ofCase(caller, of)
                .ifPresent(assigned -> document.put("assigned", assigned(assigned, headers)));
        document.put(
                "colleagues",
                assignments.candidates(caller, of).stream()
                        .map(AssignmentResource::colleague)
                        .toList());
        return document;
    }

    private Map<String, Object> assigned(AssignedCase assigned, HttpHeaders headers) {
        Map<String, Object> document = colleague(assigned.colleague());
        document.put("by", assigned.assignment().said().user());
        document.put("at", assigned.assignment().said().at().toString());
        document.put(
                "office",
                new PlaceNames(engines, Languages.of(headers))
                        .office(assigned.assignment().said().office()));
        return document;
    }

    private static Map<String, Object> colleague(Colleague colleague) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("user", colleague.user());
        document.put("name", colleague.displayName());
        document.put("role", colleague.posting().role().code());
        return document;
    }
}
