package org.trackchild.rest.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;
import org.trackchild.model.Problem;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.json.JsonProvider;
import org.trackchild.rest.problem.Languages;
import org.trackchild.rest.problem.ProblemAnswer;
import org.trackchild.rest.problem.ProblemDocument;
import org.trackchild.rest.problem.RestProblem;

/**
 * Refuses character sets that nobody knows, before CXF falls over them outside of the reach of any
 * JAX-RS filter or mapper. Those that somebody knows are the business of {@link BodyGate}.
 */
@Component(service = Preprocessor.class)
public final class CharsetGate implements Preprocessor {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";]*)", Pattern.CASE_INSENSITIVE);

    /** How many bytes of a refused body are read, to nobody's use. */
    private static final int MOST_READ = 1024 * 1024;

    private final ObjectMapper json = JsonProvider.mapper();

    @Activate
    public CharsetGate() {
        // nothing to set up
    }

    @Override
    public void init(FilterConfig config) {
        // nothing to set up
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && asked.getRequestURI().startsWith(ApiApplication.BASE + "/")
                && !isKnown(asked.getContentType())) {
            // an answer to a body that nobody reads ends the connection under whoever still sends
            boolean isReadToEnd = asked.getInputStream().readNBytes(MOST_READ).length < MOST_READ;
            refuse(Languages.best(Collections.list(asked.getLocales())), isReadToEnd, answer);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(Locale language, boolean isReadToEnd, HttpServletResponse answer)
            throws IOException {
        ProblemDocument problem =
                ProblemAnswer.document(List.of(Problem.of(RestProblem.WRONG_CHARSET)), language);
        answer.setStatus(problem.status());
        answer.setContentType(ProblemDocument.MEDIA_TYPE);
        answer.setHeader("Content-Language", language.getLanguage());
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        if (!isReadToEnd) {
            answer.setHeader("Connection", "close");
        }
        json.writeValue(answer.getOutputStream(), problem);
    }

    /** Whether a type of content names no character set, or one that this Java knows. */
    static boolean isKnown(String type) {
        Matcher charset = CHARSET.matcher(type == null ? "" : type);
        try {
            return !charset.find() || Charset.isSupported(charset.group(1).strip());
        } catch (IllegalCharsetNameException nonsense) {
            return false;
        }
    }
}
