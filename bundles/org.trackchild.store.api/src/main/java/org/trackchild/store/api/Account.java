package org.trackchild.store.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.access.api.Posting;
import org.trackchild.model.OfficeId;

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

    /** The same account with other postings, or with them in another order. */
    public Account with(List<Posting> others) {
        return new Account(user, displayName, passwordHash, keyHash, enabled, others);
    }

    /** The same with another hash of the password. */
    public Account withPassword(String hash) {
        return new Account(user, displayName, Optional.of(hash), keyHash, enabled, postings);
    }

    /** Its person as the colleagues of an office know them, once for each posting there. */
    public List<Colleague> colleagues(OfficeId office) {
        return postings.stream()
                .filter(posting -> posting.office().equals(office))
                .map(posting -> new Colleague(user, displayName, posting))
                .toList();
    }

    /** Whoever uses it now, with the postings that are in force. */
    public Caller caller() {
        return new Caller(user, displayName, postings);
    }
}
