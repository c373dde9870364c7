package org.trackchild.rest.duplicates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.Consumes;
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
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseRegistry.PossibleDuplicate;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseBody;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.problem.RestProblem;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.PlaceNames;

/** Whether a child is registered already, asked before it is; nothing is written. */
@Component(service = DuplicateCheckResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/duplicate-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duplicates")
public class DuplicateCheckResource {

    private static final String ANSWER =
            "At most five, the most probable first; as in a search, records themselves are not read";

    private final Engines engines;

    @Activate
    public DuplicateCheckResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @POST
    @Path("missing-reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reports within your reach that may be of the child of this body",
            description = "What you think of them you say with the registration, in other_records")
    @BodySchema("MissingReport")
    @ApiResponse(responseCode = "200", description = ANSWER)
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "503", description = "Nothing can be compared at the moment")
    public Listing missing(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return check(CaseKind.MISSING, body, request, headers);
    }

    @POST
    @Path("found-children")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Found children within your reach who may be the child of this body",
            description = "What you think of them you say with the registration, in other_records")
    @BodySchema("FoundChild")
    @ApiResponse(responseCode = "200", description = ANSWER)
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    @ApiResponse(responseCode = "503", description = "Nothing can be compared at the moment")
    public Listing found(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        return check(CaseKind.FOUND, body, request, headers);
    }

    private Listing check(
            CaseKind kind, InputStream body, SecurityContext request, HttpHeaders headers) {
        CaseDraft typed =
                CaseBody.of(kind, StrictJson.object(body)).draft(engines.need(CaseReader.class));
        // "nothing like it" of a matcher that does not know the register would be wrong
        if (!engines.need(Matcher.class).status().ready()) {
            throw new ProblemException(RestProblem.SERVICE_MISSING, Matcher.class.getSimpleName());
        }
        CaseDocuments documents = new CaseDocuments(new PlaceNames(engines, Languages.of(headers)));
        return Listing.whole(
                engines
                        .need(CaseRegistry.class)
                        .possibleDuplicates(CallerPrincipal.of(request), kind, typed)
                        .stream()
                        .map(each -> line(documents, each))
                        .toList());
    }

    private static Map<String, Object> line(CaseDocuments documents, PossibleDuplicate possible) {
        Map<String, Object> line = new LinkedHashMap<>(documents.line(possible.summary()));
        line.put("probability", possible.probability());
        return line;
    }
}
