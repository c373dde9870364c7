package org.trackchild.rest.observations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Notes;
import org.trackchild.rest.cases.BelowCaseResource;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.PlaceNames;

/** Notes of cases of one kind over HTTP. A case of the other kind does not exist here. */
public abstract class NoteResource extends BelowCaseResource {

    NoteResource(CaseKind kind, Engines engines) {
        super(kind, engines);
    }

    @GET
    @Operation(summary = "The notes of a case that you may see, latest first")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Listing list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        ObservationDocuments documents = documents(headers);
        return Listing.whole(
                engines.need(Notes.class).ofCase(caller, ofKind(caller, id)).stream()
                        .map(documents::note)
                        .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes a note; notes are never changed, a correction names the one before")
    @BodySchema("Note")
    @ApiResponse(responseCode = "201", description = "Written")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response post(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Note.Content content = NoteBody.read(StrictJson.object(body));
        Note made = engines.need(Notes.class).write(caller, ofKind(caller, id), content);
        return Response.status(Response.Status.CREATED)
                .entity(documents(headers).note(made))
                .build();
    }

    private ObservationDocuments documents(HttpHeaders headers) {
        return new ObservationDocuments(new PlaceNames(engines, Languages.of(headers)));
    }
}
