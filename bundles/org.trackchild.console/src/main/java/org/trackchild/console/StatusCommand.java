package org.trackchild.console;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** {@code trackchild:status}. */
@Service
@Command(
        scope = "trackchild",
        name = "status",
        description =
                "Shows the parts of the platform, the journal, the matcher, counts and running imports")
public final class StatusCommand implements Action {

    @Reference private BundleContext context;

    @Reference private Session session;

    @Override
    public Object execute() {
        new StatusReport(new OsgiServices(context), session.getConsole()).print(stopped());
        return null;
    }

    /** A started bundle that waits for its first class is as good as an active one. */
    private List<String> stopped() {
        return Stream.of(context.getBundles())
                .filter(
                        bundle ->
                                String.valueOf(bundle.getSymbolicName())
                                        .startsWith("org.trackchild."))
                .filter(bundle -> bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .filter(bundle -> bundle.getState() != Bundle.STARTING)
                .map(Bundle::getSymbolicName)
                .sorted()
                .toList();
    }
}
