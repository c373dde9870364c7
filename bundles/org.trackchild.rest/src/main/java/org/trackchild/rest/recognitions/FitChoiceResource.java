package org.trackchild.rest.recognitions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.trackchild.model.CaseId;
import org.trackchild.model.FieldProblem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.Listing;
import org.trackchild.rest.web.Parameters;
import org.trackchild.rest.web.PlaceNames;
import org.trackchild.rest.web.RegisterDay;

/** With whom the child of a case can be placed, over HTTP. */
@Component(service = FitChoiceResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/fit-choices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "recognitions")
public class FitChoiceResource {

    private final Engines engines;

    @Activate
    public FitChoiceResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @GET
    @Operation(
            summary =
                    "Fit facilities and fit persons that are recognised today in the state of a"
                            + " case, those that fit its child first; an order names one by its"
                            + " number")
    @ApiResponse(responseCode = "403", description = "You draw up no such order of the case")
    @ApiResponse(responseCode = "404", description = "No such case")
    public Listing choices(
            @Parameter(description = "Identifier of the case", required = true) @QueryParam("case")
                    String of,
            @Parameter(description = "In the name, the number or the address") @QueryParam("q")
                    String text,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        String asked = Parameters.text(of);
        if (asked.isEmpty()) {
            throw Parameters.refusal(FieldProblem.REQUIRED, "case");
        }
        RecognitionDocuments documents =
                new RecognitionDocuments(
                        new PlaceNames(engines, Languages.of(headers)), RegisterDay.today(engines));
        return Listing.whole(
                engines
                        .need(Recognitions.class)
                        .choices(
                                CallerPrincipal.of(request),
                                new CaseId(Parameters.id(asked, CaseProblem.NO_SUCH_CASE)),
                                Parameters.search("q", text))
                        .stream()
                        .map(documents::choice)
                        .toList());
    }
}
