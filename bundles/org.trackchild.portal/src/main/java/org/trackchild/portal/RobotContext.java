package org.trackchild.portal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * The context of {@link RobotServlet}, whose files stand where search engines look for them. What
 * it does not serve goes on to the contexts behind it.
 */
@Component(
        service = ServletContextHelper.class,
        property = {
            "osgi.http.whiteboard.context.name=" + RobotContext.NAME,
            "osgi.http.whiteboard.context.path=/",
            "service.ranking:Integer=1001"
        })
public final class RobotContext extends ServletContextHelper {

    static final String NAME = "trackchild-robots";

    @Activate
    public RobotContext() {
        super();
    }
}
