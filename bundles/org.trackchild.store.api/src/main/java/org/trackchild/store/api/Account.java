package org.trackchild.store.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;

/**
 * A user account.
 *
 * @param user its name, lower case
 * @param displayName name to show to colleagues
 * @param passwordHash encoded hash; empty when the account cannot sign in with a password
 * @param keyHash SHA-256 of the API key in hexadecimal; empty when the account has none
 * @param enabled whether it may be used
 * @param postings postings in force, the chosen one first
 */
public record Account(
        String user,
        String displayName,
        Optional<String> passwordHash,
        Optional<String> keyHash,
        boolean enabled,
        List<Posting> postings) {

    public Account {
        Objects.requireNonNull(user);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(passwordHash);
        Objects.requireNonNull(keyHash);
        postings = List.copyOf(postings);
    }

    /** Whoever uses it now, with the postings that are in force. */
    public Caller caller() {
        return new Caller(user, displayName, postings);
    }
}
