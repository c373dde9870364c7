package org.trackchild.journal.api;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Result of computing the chain anew.
 *
 * @param checked how many entries were checked
 * @param brokenAt number of the first entry that is altered, missing or out of place; empty when
 *     the journal is sound
 * @param reason what is wrong there, in English, for the operator
 */
public record Verification(long checked, OptionalLong brokenAt, Optional<String> reason) {

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return brokenAt.isEmpty();
    }
}
