package org.trackchild.rest.openapi;

import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.Method;
import java.util.Iterator;
import javax.ws.rs.Consumes;
import org.trackchild.rest.web.BodySchema;

/** Adds to the description of an operation what its body has to be, where its method says it. */
final class BodiesOfRequests extends AbstractOpenAPIExtension {

    @Override
    public void decorateOperation(
            Operation operation, Method method, Iterator<OpenAPIExtension> others) {
        BodySchema wanted = method.getAnnotation(BodySchema.class);
        if (wanted != null) {
            String type = method.getAnnotation(Consumes.class).value()[0];
            operation.setRequestBody(
                    new RequestBody()
                            .required(true)
                            .content(
                                    new Content()
                                            .addMediaType(
                                                    type,
                                                    new MediaType()
                                                            .schema(
                                                                    new Schema<>()
                                                                            .$ref(
                                                                                    wanted
                                                                                            .value())))));
        }
        super.decorateOperation(operation, method, others);
    }
}
