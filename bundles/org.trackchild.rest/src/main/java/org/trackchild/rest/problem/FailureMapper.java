package org.trackchild.rest.problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.interceptor.Fault;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;

/**
 * Answers everything that nobody foresaw: the caller gets a reference, the log gets the reference
 * and the place in the code, and neither gets what the request said.
 */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);

    @Context private HttpHeaders headers;

    @Context private UriInfo address;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof IllegalArgumentException && !isReadable(address)) {
            return ProblemAnswer.of(
                    List.of(Problem.of(RestProblem.BAD_REQUEST)), Languages.of(headers));
        }
        return answer(failure, Languages.of(headers));
    }

    /** CXF falls over half an escape ({@code ?q=%}) before it asks any filter. */
    private static boolean isReadable(UriInfo address) {
        try {
            return address == null || address.getQueryParameters() != null;
        } catch (IllegalArgumentException halfAnEscape) {
            return false;
        }
    }

    static Response answer(Throwable failure, Locale language) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return ProblemAnswer.of(refusal, language);
            }
        }
        if (failure instanceof Fault && failure.getCause() instanceof IOException) {
            // CXF could not take the body apart, such as a form without its boundary
            return ProblemAnswer.of(List.of(Problem.of(RestProblem.BAD_REQUEST)), language);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("request failed, reference {}: {}", reference, FailureTrace.of(failure));
        return ProblemAnswer.of(
                List.of(Problem.of(RestProblem.INTERNAL_ERROR, reference)), language);
    }
}
