package org.trackchild.console;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;

/** {@code trackchild:vault-status}. */
@Service
@Command(
        scope = "trackchild",
        name = "vault-status",
        description = "Tells how many keys of cases the vault has")
public final class VaultStatusCommand implements Action {

    @Option(
            name = "--with-code",
            description = "Ends with a line 'code N', N as 'trackchild vault status' has it")
    private boolean withCode;

    @Reference private BundleContext context;

    @Reference private Session session;

    @Override
    public Object execute() {
        PrintStream out = session.getConsole();
        int code = new VaultDesk(new OsgiServices(context), out).status();
        VaultDesk.end(out, code, withCode);
        return null;
    }
}
