package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.Wording;

/**
 * What the office for which a caller speaks did today, by the journal and by the day in India:
 * steps recorded, matches and alarms answered, orders signed, forms handed in, requests of other
 * offices and actions of senior officers answered. Which way a match was answered is not told.
 * Writes nothing into the journal. Safe for use by several threads.
 */
@ProviderType
public interface DoneWork {

    /** How much it was; 0 for who speaks for no office. */
    long count(Caller caller);

    /**
     * The latest of it.
     *
     * @param limit at most so many, 1 to 200
     * @return latest first
     */
    List<Done> latest(Caller caller, int limit);

    /**
     * One thing that was done.
     *
     * @param entry what the journal says of it
     * @param about the case, reduced to what the caller may see; empty where there is none, or the
     *     caller may not see it any more
     * @param step name of the step, where it was one
     */
    record Done(JournalEntry entry, Optional<CaseSummary> about, Optional<Wording> step) {

        public Done {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(about);
            Objects.requireNonNull(step);
        }
    }
}
