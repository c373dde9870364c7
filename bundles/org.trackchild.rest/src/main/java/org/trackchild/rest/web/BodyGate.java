package org.trackchild.rest.web;

import java.util.Locale;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.json.LimitedStream;
import org.trackchild.rest.problem.RestProblem;

/**
 * Refuses bodies that are too large, by their announced length or while they arrive, texts in other
 * character sets than UTF-8, and bodies of no type.
 */
@Component(service = ContainerRequestFilter.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class BodyGate implements ContainerRequestFilter {

    private static final long MEGABYTE = 1024L * 1024;

    /** How much a type of content may weigh. */
    enum Limit {
        TEXT(2),
        // the register takes photographs of up to 10 MB and says so itself
        IMAGE(11),
        // a file of 200 MB and the form around it
        FORM(201);

        private final long megabytes;

        Limit(long megabytes) {
            this.megabytes = megabytes;
        }

        long bytes() {
            return megabytes * MEGABYTE;
        }

        String words() {
            return megabytes + " MB";
        }

        static Limit of(MediaType type) {
            if (type == null) {
                return TEXT;
            }
            return switch (type.getType().toLowerCase(Locale.ROOT)) {
                case "multipart" -> FORM;
                case "image" -> IMAGE;
                default -> TEXT;
            };
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        Limit limit = Limit.of(type);
        if (request.getLength() > limit.bytes()) {
            throw new ProblemException(RestProblem.BODY_TOO_LARGE, limit.words());
        }
        if (type != null && limit == Limit.TEXT) {
            String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
                throw new ProblemException(RestProblem.WRONG_CHARSET);
            }
        }
        if (request.hasEntity()) {
            if (request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
                throw new ProblemException(RestProblem.WRONG_MEDIA_TYPE);
            }
            request.setEntityStream(
                    new LimitedStream(request.getEntityStream(), limit.bytes(), limit.words()));
        }
    }
}
