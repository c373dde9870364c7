package org.trackchild.access.api;

import java.util.Objects;

/**
 * A person of an office, as colleagues know them.
 *
 * @param user name of the account
 * @param displayName name to show to colleagues
 * @param posting what the person does in the office
 */
public record Colleague(String user, String displayName, Posting posting) {

    public Colleague {
        Objects.requireNonNull(user);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(posting);
    }
}
