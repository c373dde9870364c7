package org.trackchild.ui.shell.flow;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.AppShellRegistry;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.trackchild.ui.shell.pages.Preferences;
import org.trackchild.ui.shell.pages.Texts;
import org.trackchild.ui.shell.view.AccessGuard;
import org.trackchild.ui.shell.view.DeskFrame;
import org.trackchild.ui.shell.view.Failures;

/** Vaadin's servlet without scanning a class path: what it needs is handed to it. */
public final class DeskServlet extends VaadinServlet {

    /** Time for the bundle to come back, when it is only restarted. */
    private static final Duration RESTART = Duration.ofSeconds(4);

    private final transient DeskParts parts;

    /**
     * @param parts what the desk is made of
     */
    public DeskServlet(DeskParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(parts.loader());
        try {
            VaadinServletContext context = new VaadinServletContext(config.getServletContext());
            Texts texts = new Texts(parts.views()::all, parts.lessons()::all);
            context.setAttribute(
                    Lookup.class,
                    new FlowLookup(
                            parts.loader(),
                            service ->
                                    new DeskInstantiator(
                                            service,
                                            parts.views(),
                                            parts.own(),
                                            texts,
                                            parts.lessons().isTraining())));
            AppShellRegistry.getInstance(context).setShell(DeskShell.class);
            ApplicationRouteRegistry registry = ApplicationRouteRegistry.getInstance(context);
            RouteConfiguration routes = RouteConfiguration.forRegistry(registry);
            parts.own().register(routes);
            registry.setErrorNavigationTargets(parts.own().faults());
            super.init(config);
            listen(getService(), texts);
            parts.views().bind(routes, DeskFrame.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void listen(VaadinServletService service, Texts texts) {
        service.addSessionInitListener(event -> opened(event.getSession(), event.getRequest()));
        service.addSessionDestroyListener(event -> parts.sessions().closed(event.getSession()));
        service.addUIInitListener(event -> opened(event.getUI()));
        service.setSystemMessagesProvider(info -> messages(texts, info.getLocale()));
    }

    private void opened(VaadinSession session, VaadinRequest request) {
        parts.sessions().opened(session);
        session.setErrorHandler(new Failures());
        session.getSession().setMaxInactiveInterval((int) parts.idle().toSeconds());
        Preferences.language(request).ifPresent(session::setLocale);
    }

    private void opened(UI ui) {
        parts.pages().opened(ui);
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        ui.getPushConfiguration().setTransport(parts.transport());
        ui.addBeforeEnterListener(new AccessGuard(parts.views()));
    }

    /** When a session is gone the page loads itself anew, and comes to the sign-in page. */
    private static SystemMessages messages(Texts texts, Locale language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("failure.title", language));
        messages.setInternalErrorMessage(texts.getTranslation("failure.text", language));
        messages.setCookiesDisabledCaption(texts.getTranslation("failure.title", language));
        messages.setCookiesDisabledMessage(texts.getTranslation("frame.cookies", language));
        return messages;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration)
            throws ServiceException {
        DeskService service = new DeskService(this, configuration);
        service.setClassLoader(parts.loader());
        service.init();
        return service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(parts.loader());
        try {
            SecurityHeaders.set(request, response);
            super.service(request, response);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Sessions hold classes of this bundle, so none may outlive it. */
    @Override
    public void destroy() {
        parts.views().unbind();
        parts.sessions().endAll(RESTART);
        parts.pages().clear();
        super.destroy();
    }
}
