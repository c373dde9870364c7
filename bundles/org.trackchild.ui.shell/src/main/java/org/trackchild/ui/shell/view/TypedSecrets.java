package org.trackchild.ui.shell.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What was typed in the steps before, while a person is on the way in. It is kept nowhere else,
 * goes with the page, and counts for a few minutes only: whoever finds the page of somebody who
 * went away has no use of it.
 */
final class TypedSecrets {

    /** How long what was typed and proven on the way in counts. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private char[] password;

    private char[] chosen;

    private Instant since = Instant.EPOCH;

    /**
     * Keeps a copy of the password that was right.
     *
     * @param now the present moment
     */
    void password(char[] typed, Instant now) {
        forget();
        password = typed.clone();
        since = now;
    }

    /** Whether it does not count any more. */
    boolean isOver(Instant now) {
        return isOver(since, now);
    }

    /** Whether what was proven at a moment does not count any more. */
    static boolean isOver(Instant proven, Instant now) {
        return Duration.between(proven, now).compareTo(LONGEST) >= 0;
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
        since = Instant.EPOCH;
    }

    private static void wipe(char[] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }
}
