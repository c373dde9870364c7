package org.trackchild.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.json.StrictJson;

/** Answers JSON that the resource of another bundle let Jackson read, and that cannot be read. */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class MalformedJsonMapper implements ExceptionMapper<JsonProcessingException> {

    @Context private HttpHeaders headers;

    @Override
    public Response toResponse(JsonProcessingException malformed) {
        return ProblemAnswer.of(List.of(StrictJson.problemOf(malformed)), Languages.of(headers));
    }
}
