package org.trackchild.rest.openapi;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.problem.ProblemDocument;
import org.trackchild.rest.web.OpenAddresses;
import org.trackchild.rest.web.ServedResources;

/** Describes the resources that are registered at this moment, whichever bundle they come from. */
@Component(service = OpenApiResource.class)
@JaxrsResource
@JaxrsApplicationSelect(ApiApplication.SELECT)
@Path("/openapi.json")
@Hidden
public class OpenApiResource {

    static {
        // swagger keeps its extensions for the whole bundle, and finds them nowhere in OSGi
        OpenAPIExtensions.getExtensions().add(0, new BodiesOfRequests());
    }

    private final BundleContext context;

    @Activate
    public OpenApiResource(BundleContext context) {
        this.context = context;
    }

    @GET
    @Produces(javax.ws.rs.core.MediaType.APPLICATION_JSON)
    public String describe() throws InvalidSyntaxException {
        return describe(
                ServedResources.classes(context), context.getBundle().getVersion().toString());
    }

    /** The description of some resources. */
    static String describe(Set<Class<?>> resources, String version) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // swagger looks for its own classes through the context class loader
        thread.setContextClassLoader(OpenApiResource.class.getClassLoader());
        try {
            OpenAPI frame =
                    new OpenAPI()
                            .info(
                                    new Info()
                                            .title("TrackChild")
                                            .version(version)
                                            .description(
                                                    "Missing and found children. Refusals are"
                                                            + " RFC 9457 problems that name every"
                                                            + " wrong field.")
                                            .license(new License().name("Apache-2.0")))
                            .servers(List.of(new Server().url(ApiApplication.BASE)))
                            .components(ApiSchemas.components())
                            .addSecurityItem(new SecurityRequirement().addList(ApiSchemas.KEY));
            OpenAPI described = new Reader(frame).read(resources);
            if (described.getPaths() != null) {
                described
                        .getPaths()
                        .forEach(
                                (address, path) ->
                                        path.readOperations()
                                                .forEach(
                                                        operation -> complete(address, operation)));
            }
            return Json.pretty(described);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What holds for every operation, and what its address alone tells. */
    private static void complete(String address, Operation operation) {
        addProblem(operation);
        if (OpenAddresses.needsNoKey(address)) {
            operation.setSecurity(List.of());
        }
    }

    private static void addProblem(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Refused, or done")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        ProblemDocument.MEDIA_TYPE,
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(
                                                                                        "Problem")))));
    }
}
