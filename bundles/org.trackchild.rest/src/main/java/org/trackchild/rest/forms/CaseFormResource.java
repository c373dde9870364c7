package org.trackchild.rest.forms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.EntityVersion;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/**
 * The forms of cases of one kind over HTTP. A case of the other kind does not exist here. The paths
 * of the classes end in {@code forms}, so that no request for the case itself ends here.
 */
public abstract class CaseFormResource {

    private static final int LONGEST_KIND = 60;

    private final CaseKind kind;

    private final Engines engines;

    CaseFormResource(CaseKind kind, Engines engines) {
        this.kind = kind;
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "The forms of the case, drafts first; which the law waits for; which you can"
                            + " begin")
    @ApiResponse(responseCode = "404", description = "No such case among those you may see")
    public Map<String, Object> list(
            @PathParam("id") String id,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return documents(headers).ofCase(find(CallerPrincipal.of(request), id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins a form with what the case and earlier forms know")
    @BodySchema("FormBeginning")
    @ApiResponse(responseCode = "201", description = "Begun, at the address in Location")
    @ApiResponse(responseCode = "403", description = "Others fill in such forms")
    @ApiResponse(responseCode = "409", description = "A draft of this kind is open")
    @ApiResponse(responseCode = "422", description = "No such kind")
    public Response begin(
            @PathParam("id") String id,
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        Members members = new Members(StrictJson.object(body), Set.of("kind"));
        String code = members.neededText("kind", LONGEST_KIND);
        members.mustBeRight();
        CaseId of = find(caller, id).header().id();
        FormView begun = engines.need(Forms.class).begin(caller, of, code);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, FormDocuments.address(begun.form()))
                .header(HttpHeaders.ETAG, EntityVersion.tag(begun.form().progress().version()))
                .entity(documents(headers).whole(begun))
                .build();
    }

    private CaseForms find(Caller caller, String id) {
        CaseForms forms =
                engines.need(Forms.class)
                        .ofCase(caller, new CaseId(Parameters.id(id, CaseProblem.NO_SUCH_CASE)));
        if (forms.header().kind() != kind) {
            throw new ProblemException(CaseProblem.NO_SUCH_CASE);
        }
        return forms;
    }

    private FormDocuments documents(HttpHeaders headers) {
        Locale language = Languages.of(headers);
        return new FormDocuments(new PlaceNames(engines, language), language);
    }
}
