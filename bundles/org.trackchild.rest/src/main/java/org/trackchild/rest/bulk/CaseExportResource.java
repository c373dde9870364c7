package org.trackchild.rest.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
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
import org.trackchild.exchange.api.CaseFiles;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.PlaceNames;

/** Files of cases over HTTP, with a purpose. */
@Component(service = CaseExportResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/cases/export")
@Tag(name = "bulk")
public class CaseExportResource {

    /** Header that says how many of the cases that were asked for are not in the file. */
    static final String LEFT_OUT = "TrackChild-Left-Out";

    private static final String KIND = "kind";

    /** A purpose is measured when its blanks are tidied. */
    private static final int LONGEST_TEXT = 1_000;

    private final Engines engines;

    @Activate
    public CaseExportResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("text/csv")
    @Operation(
            summary = "Cases of one kind as CSV in the columns that an import reads",
            description =
                    "The reading of each is journaled with the purpose. Photographs, fields that"
                            + " only some roles may see, and cases with a protected identity are"
                            + " never in it; TrackChild-Left-Out says how many were left out")
    @BodySchema("CaseExport")
    @ApiResponse(responseCode = "200", description = "The file, UTF-8 with byte order mark")
    @ApiResponse(responseCode = "422", description = "Something is wrong; all of it is listed")
    public Response export(
            @Parameter(hidden = true) InputStream body,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        ObjectNode read = StrictJson.object(body);
        Members members =
                new Members(
                        read,
                        Set.of(
                                KIND,
                                CaseExtracts.PURPOSE,
                                BulkRuns.CASES,
                                CasesMember.FILTER,
                                CasesMember.SEARCH));
        List<Problem> problems = new ArrayList<>();
        Optional<CaseKind> kind = members.neededWord(KIND, CaseKind.class);
        String purpose = members.neededText(CaseExtracts.PURPOSE, LONGEST_TEXT);
        List<CaseId> cases =
                new CasesMember(engines, caller)
                        .read(
                                read,
                                members,
                                new PlaceNames(engines, Languages.of(headers)),
                                CaseExtracts.MOST,
                                problems);
        BulkBody.mustBeRight(members, problems);
        CaseFiles.CaseFile file =
                engines.need(CaseFiles.class).csv(caller, kind.orElseThrow(), cases, purpose);
        return Response.ok(file.bytes(), "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(LEFT_OUT, file.leftOut())
                .build();
    }
}
