package org.trackchild.rest.problem;

import java.util.List;
import java.util.stream.Collectors;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;

/** Answers what the JAX-RS layer refuses by itself: unknown addresses, methods, types. */
@Component(service = ExceptionMapper.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class HttpRefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Context private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        if (refusal.getCause() instanceof ProblemException inner) {
            return ProblemAnswer.of(inner, Languages.of(headers));
        }
        RestProblem code =
                switch (refusal.getResponse().getStatus()) {
                    case 404 -> RestProblem.UNKNOWN_ADDRESS;
                    case 405 -> RestProblem.METHOD_NOT_ALLOWED;
                    case 406 -> RestProblem.NOT_ACCEPTABLE;
                    case 413 -> RestProblem.BODY_TOO_LARGE;
                    case 415 -> RestProblem.WRONG_MEDIA_TYPE;
                    default -> null;
                };
        if (code == null) {
            return refusal.getResponse().getStatus() >= 500
                    ? FailureMapper.answer(refusal, Languages.of(headers))
                    : ProblemAnswer.of(
                            List.of(Problem.of(RestProblem.BAD_REQUEST)), Languages.of(headers));
        }
        Response answer = ProblemAnswer.of(List.of(Problem.of(code, "")), Languages.of(headers));
        List<Object> allow = refusal.getResponse().getHeaders().get(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer)
                        .header(
                                HttpHeaders.ALLOW,
                                allow.stream()
                                        .map(String::valueOf)
                                        .distinct()
                                        .collect(Collectors.joining(", ")))
                        .build();
    }
}
