package org.trackchild.console;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;

/** {@code trackchild:journal-verify}. */
@Service
@Command(
        scope = "trackchild",
        name = "journal-verify",
        description =
                "Computes the chain of the journal anew and compares it with its witness; fails when"
                        + " an entry was altered or is gone")
public final class JournalVerifyCommand implements Action {

    @Option(name = "--from", description = "Number of the first entry")
    private long from = 1;

    @Option(name = "--to", description = "Number of the last entry; the head without it")
    private long to = Long.MAX_VALUE;

    @Option(
            name = "--with-code",
            description = "Ends with a line 'code N', N as 'trackchild audit verify' has it")
    private boolean withCode;

    @Reference private BundleContext context;

    @Reference private Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        int code = new JournalCheck(new OsgiServices(context), out).run(from, to);
        JournalCheck.end(out, code, withCode);
        return null;
    }
}
