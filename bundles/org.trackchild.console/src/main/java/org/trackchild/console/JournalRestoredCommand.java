package org.trackchild.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;

/** {@code trackchild:journal-restored}. */
@Service
@Command(
        scope = "trackchild",
        name = "journal-restored",
        description =
                "Says that an older journal was put in the place of a newer one on purpose; every"
                        + " verification shows it from then on")
public final class JournalRestoredCommand implements Action {

    @Option(
            name = "--by",
            description = "Who says so: letters, digits or ._@- and no space",
            required = true)
    private String by;

    @Reference private BundleContext context;

    @Reference private Session session;

    @Override
    public Object execute() {
        new JournalCheck(new OsgiServices(context), session.getConsole()).restored(by);
        return null;
    }
}
