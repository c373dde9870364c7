package org.trackchild.rest.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.trackchild.rest.engines.Engines;
import org.trackchild.rest.json.JsonProvider;

/**
 * {@code /health} for balancers and operators: 200 when ready, 503 when not. {@code /health/live}
 * is 200 whenever the platform answers at all. Needs no key and tells nothing of any child.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardContextSelect(HealthContext.SELECT)
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Engines engines;

    private final transient ObjectMapper json = JsonProvider.mapper();

    @Activate
    public HealthServlet(@Reference Engines engines) {
        this.engines = engines;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        int status =
                switch (path) {
                    case "/" -> health(document);
                    case "/live" -> live(document);
                    default -> HttpServletResponse.SC_NOT_FOUND;
                };
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        json.writeValue(response.getOutputStream(), document);
    }

    private static int live(Map<String, Object> document) {
        document.put("live", true);
        return HttpServletResponse.SC_OK;
    }

    private int health(Map<String, Object> document) {
        Health health = Health.of(engines);
        document.put("live", true);
        document.put("ready", health.ready());
        document.put("components", health.components());
        return health.ready()
                ? HttpServletResponse.SC_OK
                : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
