package org.trackchild.access.core;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Accounts;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.store.api.Store;

/**
 * Makes the first account when there is none, with a password that nobody else has: it is written
 * to a file that only the user who runs the platform can read, and that is removed at the first
 * sign-in. In a demonstration or training, the demo makes the accounts.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    /** Name of the file with the first user and password. */
    static final String FILE = "first-login.json";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** Without those that look alike on a screen: 31 characters, 20 of them are 99 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    @Activate
    public FirstAdministrator(
            BundleContext context, @Reference Accounts accounts, @Reference Store store)
            throws IOException {
        this(accounts, PrivateFile.inDataFolder(context, FILE), store.kind().isSynthetic());
    }

    FirstAdministrator(Accounts accounts, PrivateFile file, boolean demo) throws IOException {
        if (demo || accounts.count() > 0) {
            return;
        }
        char[] password = generate();
        try {
            // First the file: a crash in between leaves a file for no account, and the next start
            // writes it again. The other way round, nobody would know the password.
            file.write(
                    "{\"user\":\""
                            + AccountName.FIRST
                            + "\",\"password\":\""
                            + new String(password)
                            + "\"}\n");
            accounts.create(
                    Caller.system("access"),
                    AccountName.FIRST,
                    "Administrator",
                    password,
                    List.of(new Posting(OperatorKey.NATIONAL, Role.ADMINISTRATOR, "", "")));
        } finally {
            Arrays.fill(password, '\0');
        }
        LOG.info("First start: user {} with the password in {}", AccountName.FIRST, file.path());
    }

    private static char[] generate() {
        SecureRandom random = new SecureRandom();
        char[] password = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            password[i] = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return password;
    }
}
