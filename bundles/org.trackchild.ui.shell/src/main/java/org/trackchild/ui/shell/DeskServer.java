package org.trackchild.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.ui.Transport;
import jakarta.servlet.Servlet;
import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.model.Wording;
import org.trackchild.ui.shell.flow.BundlesClassLoader;
import org.trackchild.ui.shell.flow.DeskContext;
import org.trackchild.ui.shell.flow.DeskParts;
import org.trackchild.ui.shell.flow.DeskServlet;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.OfficeNames;
import org.trackchild.ui.shell.pages.OpenPages;
import org.trackchild.ui.shell.pages.SessionKeeper;
import org.trackchild.ui.shell.pages.SessionLimits;
import org.trackchild.ui.shell.pages.Sessions;
import org.trackchild.ui.shell.pages.Views;
import org.trackchild.ui.shell.tour.Lessons;
import org.trackchild.ui.shell.view.Notices;
import org.trackchild.ui.shell.view.OwnViews;

/** Serves the desk under {@code /desk}. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.trackchild.ui.shell")
@Designate(ocd = DeskSettings.class)
public final class DeskServer {

    /** Where the desk is served. */
    static final String PATH = "/desk";

    private static final Logger LOG = LoggerFactory.getLogger(DeskServer.class);

    private static final String CONTEXT = "trackchild-desk";

    private static final String WHITEBOARD = "osgi.http.whiteboard.";

    private static final Duration WARNING = Duration.ofMinutes(2);

    private static final int HEARTBEAT_SECONDS = 120;

    private final List<ServiceRegistration<?>> registrations;

    private final SessionKeeper keeper;

    @Activate
    public DeskServer(
            BundleContext context,
            DeskSettings settings,
            @Reference Views views,
            @Reference OpenPages pages,
            @Reference Entrance entrance,
            @Reference OfficeNames offices,
            @Reference Lessons lessons) {
        ClassLoader loader =
                new BundlesClassLoader(context.getBundle(), FrameworkUtil.getBundle(UI.class));
        Sessions sessions = new Sessions(entrance);
        Duration idle = Duration.ofMinutes(settings.idleMinutes());
        OwnViews own =
                new OwnViews(
                        views,
                        offices,
                        entrance,
                        sessions,
                        new Wording(settings.state(), settings.stateHindi()),
                        settings.demoHint(),
                        lessons);
        DeskParts parts =
                new DeskParts(
                        loader,
                        views,
                        lessons,
                        own,
                        pages,
                        sessions,
                        transport(settings.transport()),
                        idle);
        keeper =
                new SessionKeeper(
                        sessions,
                        new SessionLimits(
                                idle, WARNING, Duration.ofHours(settings.absoluteHours())),
                        session -> Notices.warnIdle(session, WARNING),
                        Clock.systemUTC());
        registrations =
                List.of(
                        context.registerService(
                                ServletContextHelper.class,
                                new DeskContext(context.getBundle(), loader, views),
                                contextProperties()),
                        context.registerService(
                                Servlet.class, new DeskServlet(parts), servletProperties()),
                        context.registerService(JournalListener.class, keeper, new Hashtable<>()));
        keeper.start();
    }

    @Deactivate
    void stop() {
        keeper.stop();
        // the servlet before its context
        for (int i = registrations.size() - 1; i >= 0; i--) {
            registrations.get(i).unregister();
        }
    }

    private static Transport transport(String name) {
        return switch (name) {
            case "websocket" -> Transport.WEBSOCKET_XHR;
            case "long-polling" -> Transport.LONG_POLLING;
            default -> {
                LOG.warn("Unknown transport {}: using WebSocket", name);
                yield Transport.WEBSOCKET_XHR;
            }
        };
    }

    private static Dictionary<String, Object> contextProperties() {
        return new Hashtable<>(
                Map.of(WHITEBOARD + "context.name", CONTEXT, WHITEBOARD + "context.path", PATH));
    }

    private static Dictionary<String, Object> servletProperties() {
        // an endpoint for WebSockets cannot be removed: each activation gets an address of its own
        String push = "/p" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "/";
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(WHITEBOARD + "servlet.name", CONTEXT);
        properties.put(WHITEBOARD + "servlet.pattern", "/*");
        properties.put(WHITEBOARD + "servlet.asyncSupported", true);
        properties.put(
                WHITEBOARD + "context.select", "(" + WHITEBOARD + "context.name=" + CONTEXT + ")");
        properties.put("servlet.init.productionMode", "true");
        properties.put("servlet.init.pushServletMapping", push);
        properties.put(
                "servlet.init.org.atmosphere.container.JSR356AsyncSupport.mappingPath",
                PATH + push + "VAADIN/push");
        properties.put("servlet.init.heartbeatInterval", String.valueOf(HEARTBEAT_SECONDS));
        properties.put("servlet.init.closeIdleSessions", "false");
        return properties;
    }
}
