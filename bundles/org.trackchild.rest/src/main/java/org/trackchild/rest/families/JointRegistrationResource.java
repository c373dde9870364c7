package org.trackchild.rest.families;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
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
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.Origin;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.cases.CaseDocuments;
import org.trackchild.rest.cases.IdempotencyKey;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.StrictJson;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.web.BodySchema;
import org.trackchild.rest.web.CallerPrincipal;
import org.trackchild.rest.web.PlaceNames;

/** Several children of one incident in one request. */
@Component(service = JointRegistrationResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/incident-registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "incidents")
public class JointRegistrationResource {

    private final Engines engines;

    @Activate
    public JointRegistrationResource(@Reference Engines engines) {
        this.engines = engines;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Registers several children of one incident with it: all of them, or none")
    @BodySchema("JointRegistration")
    @ApiResponse(responseCode = "201", description = "The incident and its new cases")
    @ApiResponse(responseCode = "200", description = "Registered before with this Idempotency-Key")
    @ApiResponse(responseCode = "409", description = "The Idempotency-Key came with another body")
    @ApiResponse(
            responseCode = "422",
            description = "Something is wrong; all of it is listed, by child: children[1].sex")
    public Response post(
            @Parameter(hidden = true) InputStream body,
            @Parameter(description = "1 to 190 visible characters; the same key again does nothing")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String key,
            @Context SecurityContext request,
            @Context HttpHeaders headers) {
        Caller caller = CallerPrincipal.of(request);
        ObjectNode read = StrictJson.object(body);
        PlaceNames names = new PlaceNames(engines, Languages.of(headers));
        JointRegistration.Request written =
                new JointBody(read, names, engines.need(CaseReader.class)).request();
        JointRegistration.Registered made =
                engines.need(JointRegistration.class)
                        .register(
                                caller,
                                new JointRegistration.Request(
                                        written.incident(),
                                        withOrigins(written.children(), key, caller, read),
                                        written.reason()));
        Response.ResponseBuilder answer =
                Response.status(made.created() ? Response.Status.CREATED : Response.Status.OK)
                        .header(
                                HttpHeaders.LOCATION,
                                FamilyDocuments.address(made.incident().incident()))
                        .entity(document(made, names));
        if (!made.created()) {
            answer.header(IdempotencyKey.REPLAYED, "true");
        }
        return answer.build();
    }

    /** The key stands for all children; with the place of each it stands for one. */
    private static List<CaseDraft> withOrigins(
            List<CaseDraft> children, String key, Caller caller, ObjectNode body) {
        List<CaseDraft> all = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            Optional<Origin> origin = IdempotencyKey.ofOneOfSeveral(key, i, caller, body);
            all.add(origin.map(children.get(i)::from).orElse(children.get(i)));
        }
        return all;
    }

    private static Map<String, Object> document(
            JointRegistration.Registered made, PlaceNames names) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("incident", new FamilyDocuments(names).incident(made.incident()));
        CaseDocuments cases = new CaseDocuments(names);
        document.put(
                "children",
                made.children().stream()
                        .map(each -> cases.line(CaseSummary.of(each.registered())))
                        .toList());
        return document;
    }
}
