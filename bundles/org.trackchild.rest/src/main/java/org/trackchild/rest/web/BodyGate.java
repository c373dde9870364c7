package org.trackchild.rest.web;

import java.util.Locale;
import java.util.regex.Pattern;
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
 * character sets than UTF-8, and bodies of no type. Nothing of a body is read here.
 */
@Component(service = ContainerRequestFilter.class)
@JaxrsExtension
@JaxrsApplicationSelect(ApiApplication.SELECT)
public class BodyGate implements ContainerRequestFilter {

    private static final String TRANSFER_ENCODING = "Transfer-Encoding";

    private static final long MEGABYTE = 1024L * 1024;

    /** RFC 9110, 8.3: a type, a subtype, and parameters. */
    private static final Pattern TYPE =
            Pattern.compile(
                    "\\s*[\\w!#$&^+.-]+/[\\w!#$&^+.-]+\\s*"
                            + "(;\\s*[\\w!#$&^+.*-]+=([^\\s;\"]+|\"[^\"]*\")\\s*)*;?\\s*");

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
            return switch (type.getType().toLowerCase(Locale.ROOT)) {
                case "multipart" -> FORM;
                case "image" -> IMAGE;
                default -> TEXT;
            };
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // hasEntity() would read the whole body to find out
        boolean empty =
                request.getLength() <= 0 && request.getHeaderString(TRANSFER_ENCODING) == null;
        if (!empty) {
            String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
            if (type == null || !TYPE.matcher(type).matches()) {
                throw new ProblemException(RestProblem.WRONG_MEDIA_TYPE);
            }
            guard(request);
        }
    }

    private static void guard(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        Limit limit = Limit.of(type);
        if (request.getLength() > limit.bytes()) {
            throw new ProblemException(RestProblem.BODY_TOO_LARGE, limit.words());
        }
        if (limit == Limit.TEXT) {
            String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
            if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
                throw new ProblemException(RestProblem.WRONG_CHARSET);
            }
        }
        request.setEntityStream(
                new LimitedStream(request.getEntityStream(), limit.bytes(), limit.words()));
    }
}
