package org.trackchild.rest.fields;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Fields of the packs that are there, as far as the caller may see them in any case. */
@Component(service = CaseFieldResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/case-fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fields")
public class CaseFieldResource {

    private final Engines engines;

    @Activate
    public CaseFieldResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "The fields of packs, which stand in \"extra\" of a case")
    public Listing fields(
            @Parameter(description = "missing or found", required = true) @QueryParam("kind")
                    String kind,
            @Parameter(description = "Code or name of the state that keeps the case")
                    @QueryParam("state")
                    String state,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        CaseKind wanted =
                Parameters.code("kind", kind, CaseKind.class)
                        .orElseThrow(() -> Parameters.refusal(FieldProblem.REQUIRED, "kind"));
        String inState =
                new PlaceNames(engines, Languages.of(headers)).stateCode(Parameters.text(state));
        return Listing.whole(
                engines
                        .need(CaseFields.class)
                        .offered(CallerPrincipal.of(request), wanted, inState)
                        .stream()
                        .map(CaseFieldResource::field)
                        .toList());
    }

    private static Map<String, Object> field(CaseField field) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", field.code());
        document.put("label", PlaceNames.both(field.label()));
        document.put("shape", field.content().shape().code());
        if (!field.content().list().isEmpty()) {
            document.put("list", field.content().list());
        }
        document.put("longest", field.content().shape().longest());
        document.put("required", field.use().required());
        document.put("searchable", field.use().searchable());
        List<String> readers = field.use().readers().stream().map(Role::code).sorted().toList();
        if (!readers.isEmpty()) {
            document.put("readers", readers);
        }
        document.put("group", PlaceNames.both(field.group().label()));
        return document;
    }
}
