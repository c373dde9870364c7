package org.trackchild.ui.shell.view;

import java.util.Arrays;
import java.util.Optional;

/**
 * What was typed in the steps before, while a person is on the way in. It is kept nowhere else, and
 * goes with the page.
 */
final class TypedSecrets {

    private char[] password;

    private char[] chosen;

    /** Keeps a copy of the password that was right. */
    void password(char[] typed) {
        forget();
        password = typed.clone();
    }

    /** Keeps a copy of the password that the person has chosen, until the code is typed. */
    void chosen(char[] typed) {
        wipe(chosen);
        chosen = typed.clone();
    }

    /** The password that was right; it stays kept. */
    char[] password() {
        return password;
    }

    /** The password that was chosen and is not in force yet. */
    Optional<char[]> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** Keeps nothing any more. */
    void forget() {
        wipe(password);
        wipe(chosen);
        password = null;
        chosen = null;
    }

    private static void wipe(char[] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }
}
