package org.trackchild.rest.fields;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.problem.RestProblem;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;

/** Code lists of the packs that are there. */
@Component(service = CodeListResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fields")
public class CodeListResource {

    private final Engines engines;

    @Activate
    public CodeListResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(summary = "Names of the code lists")
    public Listing lists() {
        Fields known = engines.need(CaseFields.class).known();
        return Listing.whole(
                known.lists().stream()
                        .map(
                                name -> {
                                    Map<String, Object> document = new LinkedHashMap<>();
                                    document.put("name", name);
                                    document.put("open", known.isOpen(name));
                                    document.put(
                                            "href", ApiApplication.BASE + "/code-lists/" + name);
                                    return document;
                                })
                        .toList());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "What new records can choose, with the words in both languages")
    @ApiResponse(responseCode = "404", description = "No such list")
    public Listing list(
            @PathParam("name") String name,
            @Parameter(description = "Code or name of the state that keeps the case")
                    @QueryParam("state")
                    String state,
            @Context HttpHeaders headers) {
        Fields known = engines.need(CaseFields.class).known();
        if (!known.hasList(name)) {
            throw new ProblemException(RestProblem.NO_SUCH_LIST);
        }
        String inState =
                new PlaceNames(engines, Languages.of(headers)).stateCode(Parameters.text(state));
        return Listing.whole(
                known.choices(name, inState).stream()
                        .map(word -> word(known, name, word))
                        .toList());
    }

    private static Map<String, Object> word(Fields known, String list, CodeWord word) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", word.code());
        document.put("name", PlaceNames.both(word.words()));
        document.put("counts_as", known.countsAs(list, word.code()));
        return document;
    }
}
