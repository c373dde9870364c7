package org.trackchild.ui.shell.flow;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.Registration;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Vaadin's service, bent for Felix HTTP in three places.
 *
 * <p>WebSocket handshakes see Jetty's own session and not the one of the servlet context, in which
 * the Vaadin session was stored. Jetty's has the same attributes under a prefix: so both are asked.
 */
final class DeskService extends VaadinServletService {

    /**
     * Hides the Vaadin session from Felix HTTP, which would notify it as a session listener twice.
     */
    private record Holder(VaadinSession session) {}

    private final String prefix;

    DeskService(VaadinServlet servlet, DeploymentConfiguration configuration) {
        super(servlet, configuration);
        prefix =
                "org.apache.felix.http.session.context.attr."
                        + servlet.getServletContext().getServletContextName()
                        + ".";
    }

    /** Flow would make a path of the file system of the address, which a bundle's has not. */
    @Override
    public URL getStaticResource(String path) {
        try {
            return getServlet().getServletContext().getResource(path);
        } catch (MalformedURLException e) {
            return null;
        }
    }

    /** Flow adds a listener for each class of component, which would keep classes of plug-ins. */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        return listener.getClass().getName().contains("ComponentMetaData")
                ? () -> {}
                : super.addServiceDestroyListener(listener);
    }

    @Override
    protected void writeToHttpSession(WrappedSession http, VaadinSession session) {
        super.writeToHttpSession(http, session);
        http.setAttribute(holderName(), new Holder(session));
    }

    @Override
    protected void removeFromHttpSession(WrappedSession http) {
        super.removeFromHttpSession(http);
        http.removeAttribute(holderName());
    }

    @Override
    protected VaadinSession readFromHttpSession(WrappedSession http) {
        return http.getAttribute(prefix + holderName()) instanceof Holder holder
                ? holder.session()
                : super.readFromHttpSession(http);
    }

    @Override
    protected VaadinSession loadSession(WrappedSession http) {
        return isJettysOwn(http) ? readFromHttpSession(http) : super.loadSession(http);
    }

    @Override
    protected Lock getSessionLock(WrappedSession http) {
        return isJettysOwn(http)
                        && http.getAttribute(prefix + getServiceName() + ".lock")
                                instanceof ReentrantLock lock
                ? lock
                : super.getSessionLock(http);
    }

    private boolean isJettysOwn(WrappedSession http) {
        return http.getAttribute(prefix + holderName()) instanceof Holder;
    }

    private String holderName() {
        return getSessionAttributeName() + ".holder";
    }
}
