package org.trackchild.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;

/** {@code trackchild:clock}. */
@Service
@Command(
        scope = "trackchild",
        name = "clock",
        description =
                "Shows the time of the register; moves it forward in a demonstration or training")
public final class ClockCommand implements Action {

    @Option(
            name = "--forward",
            description = "How far to move it forward, such as PT36H or P120D; it stays moved")
    private String forward;

    @Reference private BundleContext context;

    @Reference private Session session;

    @Override
    public Object execute() {
        ClockMove clock = new ClockMove(new OsgiServices(context), session.getConsole());
        if (forward != null) {
            clock.forward(forward);
        }
        clock.show();
        return null;
    }
}
