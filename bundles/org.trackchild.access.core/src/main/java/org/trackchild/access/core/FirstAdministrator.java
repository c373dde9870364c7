package org.trackchild.access.core;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Store;

/**
 * Makes the first account when there is none, with a password that nobody else has: it is written
 * to a file that only the user who runs the platform can read, and that is removed at the first
 * sign-in, when the administrator chooses another one. In a demonstration or training, the demo
 * makes the accounts.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    /** Name of the file with the first user and password. */
    static final String FILE = "first-login.json";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** As good as never: until somebody signs in there is nobody who could give another one. */
    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    @Activate
    public FirstAdministrator(
            BundleContext context, @Reference Store store, @Reference Passwords passwords)
            throws IOException {
        this(store, passwords, PrivateFile.inDataFolder(context, FILE));
    }

    FirstAdministrator(Store store, Passwords passwords, PrivateFile file) throws IOException {
        if (store.kind().isSynthetic() || store.read(tx -> tx.accounts().count()) > 0) {
            return;
        }
        String password = OneTimeSecret.draw();
        // First the file: a crash in between leaves a file for no account, and the next start
        // writes it again. The other way round, nobody would know the password.
        file.write("{\"user\":\"" + AccountName.FIRST + "\",\"password\":\"" + password + "\"}\n");
        Account administrator =
                Account.of(
                        AccountName.FIRST,
                        "Administrator",
                        new Account.Credentials(
                                Optional.of(passwords.hash(password.toCharArray())),
                                Optional.empty(),
                                Optional.of(NO_END),
                                Optional.empty()),
                        List.of(new Posting(OperatorKey.NATIONAL, Role.ADMINISTRATOR, "", "")));
        store.write(
                Caller.system("access"),
                tx -> {
                    tx.accounts().put(administrator);
                    tx.journal(
                            JournalAction.ACCOUNT_CREATED,
                            new Subject(Subject.ACCOUNT, AccountName.FIRST),
                            "postings=administrator@" + OperatorKey.NATIONAL);
                    return null;
                });
        LOG.info("First start: user {} with the password in {}", AccountName.FIRST, file.path());
    }
}
