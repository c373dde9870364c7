package org.trackchild.rest.health;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;

/**
 * A servlet context of its own: its path is longer than that of the JAX-RS whiteboard's default
 * application, which takes everything under {@code /}.
 */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = HealthContext.NAME, path = "/health")
public class HealthContext extends ServletContextHelper {

    static final String NAME = "trackchild-health";

    static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";
}
