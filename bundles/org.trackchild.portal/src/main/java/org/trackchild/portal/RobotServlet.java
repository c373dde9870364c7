package org.trackchild.portal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.RegisterKind;
import org.trackchild.portal.web.Answer;

/** Serves {@code /robots.txt} and {@code /sitemap.xml}. */
@Component(
        service = Servlet.class,
        configurationPid = "org.trackchild.portal",
        property = {
            "osgi.http.whiteboard.servlet.name=" + RobotContext.NAME,
            "osgi.http.whiteboard.servlet.pattern=/robots.txt",
            "osgi.http.whiteboard.servlet.pattern=/sitemap.xml",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name="
                    + RobotContext.NAME
                    + ")"
        })
@Designate(ocd = PortalSettings.class)
public final class RobotServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(RobotServlet.class);

    private static final String PLAIN = "text/plain; charset=utf-8";

    private final transient RobotFiles files;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private transient volatile Directory places;

    @Activate
    public RobotServlet(BundleContext context, PortalSettings settings) {
        files =
                files(
                        settings.address().strip(),
                        RegisterKind.asked(context::getProperty).isSynthetic());
    }

    /** A wrong address must not take the pages from the air: it is named, and not used. */
    private static RobotFiles files(String address, boolean practice) {
        try {
            return new RobotFiles(address, practice);
        } catch (IllegalArgumentException wrong) {
            LOG.error("The address of the portal is left out: {}", wrong.getMessage());
            return new RobotFiles("", practice);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request.getServletPath()).send(request, response);
    }

    private Answer answer(String path) {
        Directory known = places;
        if (path.equals("/robots.txt")) {
            return Answer.file(PLAIN, files.robots());
        }
        if (!files.hasSitemap() || known == null) {
            return new Answer(HttpServletResponse.SC_NOT_FOUND, PLAIN, 0, Map.of(), "");
        }
        return Answer.file("application/xml; charset=utf-8", files.sitemap(known));
    }
}
