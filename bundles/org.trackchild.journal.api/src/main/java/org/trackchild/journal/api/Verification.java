package org.trackchild.journal.api;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Result of computing the chain anew, and of comparing it with the witness beside the database.
 *
 * @param checked how many entries were checked
 * @param brokenAt number of the first entry that is altered, missing or out of place, or that is
 *     not the one that was witnessed; empty when the journal is sound
 * @param reason what is wrong there, in English, for the operator
 * @param witness what the witness says, and whether it can be trusted
 */
public record Verification(
        long checked, OptionalLong brokenAt, Optional<String> reason, WitnessReport witness) {

    public Verification {
        Objects.requireNonNull(brokenAt);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(witness);
    }

    /** Whether nothing is wrong with the journal; how far it is witnessed is another question. */
    public boolean isSound() {
        return brokenAt.isEmpty();
    }
}
