package org.trackchild.store.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;

/**
 * The journal by who did it: what was done on behalf of an office in a span of time. Each question
 * reads only the entries of that action in that span. What the platform made in one case because of
 * what was done in another one is not told: {@link #FOLLOWS}.
 */
@ProviderType
public interface OfficeJournalTable {

    /** In the details of a step that the platform made because of what was done elsewhere. */
    String FOLLOWS = ";follows=yes";

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
