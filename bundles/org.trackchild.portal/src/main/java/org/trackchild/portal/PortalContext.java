package org.trackchild.portal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;
import org.trackchild.portal.web.Visit;

/**
 * A servlet context of its own: its path is longer than that of the JAX-RS whiteboard's default
 * application, which takes everything under {@code /}.
 */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = PortalContext.NAME, path = Visit.BASE)
public class PortalContext extends ServletContextHelper {

    static final String NAME = "trackchild-portal";

    static final String SELECT = "(osgi.http.whiteboard.context.name=" + NAME + ")";

    @Activate
    public PortalContext() {
        super();
    }
}
