package org.trackchild.ui.shell;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * The context of {@link RootRedirect}. It stands before the one of the JAX-RS whiteboard, which
 * takes all addresses that nobody else wants; what it does not serve goes on to that one.
 */
@Component(
        service = ServletContextHelper.class,
        property = {
            "osgi.http.whiteboard.context.name=trackchild-root",
            "osgi.http.whiteboard.context.path=/",
            "service.ranking:Integer=1000"
        })
public final class RootContext extends ServletContextHelper {

    @Activate
    public RootContext() {
        super();
    }
}
