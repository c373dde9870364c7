package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;

/**
 * The journal by who did it: what was done on behalf of an office in a span of time. Each question
 * reads only the entries that it tells or counts.
 */
@ProviderType
public interface OfficeJournalTable {

    /**
     * Counts entries of one action.
     *
     * @param from from this moment on
     * @param to before this moment
     */
    long count(OfficeId office, JournalAction action, Instant from, Instant to);

    /**
     * The latest of them.
     *
     * @param from from this moment on
     * @param to before this moment
     * @param limit at most so many, 1 or more
     * @return latest first
     */
    List<JournalEntry> latest(
            OfficeId office, JournalAction action, Instant from, Instant to, int limit);
}
