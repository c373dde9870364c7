package org.trackchild.console;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.osgi.framework.BundleContext;
import org.trackchild.access.api.Accounts;
import org.trackchild.access.api.Caller;

/** {@code trackchild:recover-administrator}. */
@Service
@Command(
        scope = "trackchild",
        name = "recover-administrator",
        description =
                "Draws a one-time password for an administrator of the nation, when nobody else is"
                        + " left who could; the journal keeps that it was done here")
public final class AdministratorRecoveryCommand implements Action {

    @Argument(name = "user", description = "Name of the account", required = true)
    private String user;

    @Reference private BundleContext context;

    @Reference private Session session;

    @Override
    public Object execute() {
        String secret =
                new OsgiServices(context)
                        .with(
                                Accounts.class,
                                accounts -> accounts.recover(Caller.system("console"), user))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Accounts are missing: no access module is"
                                                        + " running"));
        session.getConsole()
                .println(
                        "One-time password of "
                                + user
                                + ", for one day: "
                                + secret
                                + "\nSign in with it at the desk and choose another one.");
        return null;
    }
}
