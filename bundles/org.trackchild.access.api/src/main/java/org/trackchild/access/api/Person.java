package org.trackchild.access.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.Code;

/**
 * An account as those see it who keep it. Says nothing of what its password or key is.
 *
 * @param user name of the account; never changes and is never given to somebody else
 * @param displayName name to show to colleagues
 * @param enabled whether the account may be used
 * @param secretUntil until when the one-time password can be used that was handed out last; empty
 *     once the person has chosen a password, or where there is none to be changed
 * @param tenures all postings, also those that are over or have not begun
 * @param version grows with every change
 */
public record Person(
        String user,
        String displayName,
        boolean enabled,
        Optional<Instant> secretUntil,
        List<Tenure> tenures,
        long version) {

    public Person {
        Objects.requireNonNull(user);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(secretUntil);
        tenures = List.copyOf(tenures);
    }

    /** The postings that are in force on a day. */
    public List<Tenure> inForce(LocalDate day) {
        return tenures.stream().filter(tenure -> tenure.isInForce(day)).toList();
    }

    /** How an account stands. */
    public Standing standing(LocalDate day) {
        if (!enabled) {
            return Standing.DISABLED;
        }
        if (inForce(day).isEmpty()) {
            return Standing.WITHOUT_POSTING;
        }
        return secretUntil.isPresent() ? Standing.INVITED : Standing.ACTIVE;
    }

    /** How an account stands. */
    public enum Standing implements Code {
        /** Has chosen a password and is posted somewhere. */
        ACTIVE("active"),
        /** Has a one-time password and has not chosen one. */
        INVITED("invited"),
        /** Cannot sign in, since no posting is in force. */
        WITHOUT_POSTING("without_posting"),
        /** Cannot sign in until somebody enables it. */
        DISABLED("disabled");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
