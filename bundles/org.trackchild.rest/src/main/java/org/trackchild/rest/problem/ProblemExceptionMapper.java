package org.trackchild.rest.problem;

import java.util.stream.Collectors;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;

/** Answers what an engine or a resource refused. */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionMapper.class);

    @Context private HttpHeaders headers;

    @Override
    public Response toResponse(ProblemException refusal) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "refused: {}",
                    refusal.problems().stream()
                            .map(problem -> problem.code().name())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return ProblemAnswer.of(refusal, Languages.of(headers));
    }
}
