package org.trackchild.console;

import java.io.PrintStream;
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

    @Option(
            name = "--with-code",
            description = "Ends with a line 'code N', N as 'trackchild audit restored' has it")
    private boolean withCode;

    @Reference private BundleContext context;

    @Reference private Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        int code = new JournalCheck(new OsgiServices(context), out).restored(by);
        JournalCheck.end(out, code, withCode);
        return null;
    }
}
