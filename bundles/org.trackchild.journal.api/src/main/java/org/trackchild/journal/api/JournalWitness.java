package org.trackchild.journal.api;

import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes down, in files beside the database, how long the journal is and how it ends: that its end
 * was cut off shows in no chain. Safe for use by several threads.
 */
@ProviderType
public interface JournalWitness {

    /** How far it is. Never fails and does not wait. */
    Status status();

    /**
     * Says that the journal was replaced on purpose by an older one, so that it is not called
     * forged for ever. The whole chain is verified first, which takes its time.
     *
     * @param by who says so: 1 to 60 letters, digits or {@code ._@-}
     * @return what was written down; empty when the journal is the one that was witnessed
     * @throws IllegalArgumentException when the name is none
     * @throws BrokenChainException when the chain itself is broken
     * @throws IllegalStateException when nothing can be written
     */
    Optional<WitnessReport.Restoration> restored(String by);

    /**
     * How far the witness is.
     *
     * @param upTo number of the last entry that it has written down; 0 for none
     * @param trouble why it is behind, or does not believe the journal, in English and without data
     *     of anybody; empty when all is well
     */
    record Status(long upTo, Optional<String> trouble) {

        public Status {
            Objects.requireNonNull(trouble);
        }
    }
}
