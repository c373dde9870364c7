package org.trackchild.portal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.PublicOffices;
import org.trackchild.model.RegisterKind;
import org.trackchild.portal.pages.Engines;
import org.trackchild.portal.pages.Pages;
import org.trackchild.portal.web.Answer;
import org.trackchild.portal.web.Visit;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.RegisterTime;

/**
 * Serves the pages for everybody under {@code /help}. Reads only, makes no session, and answers
 * while engines are swapped: with the numbers to call, and that the rest comes back.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardContextSelect(PortalContext.SELECT)
public class PortalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(PortalServlet.class);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final transient Pages pages;

    private final boolean practice;

    private final transient Map<String, Answer> files =
            Map.of(
                    "/style.css", Answer.file("text/css; charset=utf-8", file("style.css")),
                    "/position.js",
                            Answer.file("text/javascript; charset=utf-8", file("position.js")));

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile Directory places;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile PublicOffices offices;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile RegisterTime time;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile CaseFields lists;

    @Activate
    public PortalServlet(BundleContext context) {
        practice = RegisterKind.asked(context::getProperty).isSynthetic();
        pages = new Pages(practice);
    }

    private static String file(String name) {
        try (InputStream bytes = PortalServlet.class.getResourceAsStream("web/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (READING.contains(request.getMethod())) {
            Answer answer = answer(request);
            // nobody finds offices that are made up by way of a search engine
            (practice ? answer.with("X-Robots-Tag", "noindex, nofollow") : answer)
                    .send(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private Answer answer(HttpServletRequest request) {
        Optional<Visit> read = read(request);
        if (read.isEmpty()) {
            return pages.unreadable(new Visit("/", Map.of(), Locale.ENGLISH, false));
        }
        Visit visit = read.get();
        Answer file = files.get(visit.path());
        return file == null
                ? engines().map(known -> page(visit, known)).orElseGet(() -> pages.away(visit))
                : file;
    }

    private static Optional<Visit> read(HttpServletRequest request) {
        try {
            return Optional.of(Visit.of(request));
        } catch (RuntimeException notDecoded) {
            // the server decodes parameters when they are first asked for, and throws its own
            LOG.debug("An address of the portal cannot be read", notDecoded);
            return Optional.empty();
        }
    }

    /** An engine may go in the middle of an answer: whoever waits is told the numbers to call. */
    private Answer page(Visit visit, Engines engines) {
        try {
            return pages.of(visit, engines);
        } catch (RuntimeException failure) {
            LOG.error("A page of the portal could not be made", failure);
            return pages.away(visit);
        }
    }

    private Optional<Engines> engines() {
        Directory knownPlaces = places;
        PublicOffices knownOffices = offices;
        RegisterTime knownTime = time;
        return knownPlaces == null || knownOffices == null || knownTime == null
                ? Optional.empty()
                : Optional.of(
                        new Engines(
                                knownPlaces, knownOffices, knownTime, Optional.ofNullable(lists)));
    }
}
