package org.trackchild.journal.api;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.model.CaseId;

/** Reads the journal. Safe for use by several threads. */
@ProviderType
public interface Journal {

    /** Number of the last entry; 0 for an empty journal. */
    long head();

    /**
     * The entries after one.
     *
     * @param number number of an entry; 0 begins at the first
     * @param limit at most so many, 1 to 10,000
     * @return in order, without gaps; there may be more than these, unless it is empty
     */
    List<JournalEntry> after(long number, int limit);

    /**
     * The latest entries about one thing.
     *
     * @param limit at most so many, 1 to 10,000
     * @return latest first
     */
    default List<JournalEntry> about(JournalEntry.Subject subject, int limit) {
        return about(subject, JournalSelection.ALL, Long.MAX_VALUE, limit);
    }

    /**
     * Some entries about one thing.
     *
     * @param before only entries with smaller numbers
     * @param limit at most so many, 1 to 10,000
     * @return latest first
     */
    List<JournalEntry> about(
            JournalEntry.Subject subject, JournalSelection selection, long before, int limit);

    /**
     * The latest entries that say that a case was shown beside others: {@link
     * JournalAction#CASES_SHOWN}. They name the other cases, too: nobody is told more of them than
     * through what the one case was seen.
     *
     * @param limit at most so many, 1 to 1,000
     * @return latest first
     */
    default List<JournalEntry> readings(CaseId of, int limit) {
        return readings(of, JournalSelection.ALL, Optional.empty(), limit);
    }

    /**
     * Some of these entries.
     *
     * @param selection its actions are not looked at
     * @param before only entries that are older than this one, by the identifier of its subject
     * @param limit at most so many, 1 to 1,000
     * @return latest first, by the identifiers of their subjects; of two nodes that wrote at one
     *     moment the later one may have the smaller number
     */
    List<JournalEntry> readings(
            CaseId of, JournalSelection selection, Optional<String> before, int limit);

    /**
     * Computes the chain anew and compares, also with the witness beside the database: every entry
     * of the part that was witnessed, and the last one that was, wherever it is.
     *
     * @param from first number, 1 or more
     * @param to last number; {@link Long#MAX_VALUE} for the head
     * @param progress is told the number of the entry that was checked last, now and then
     */
    Verification verify(long from, long to, LongConsumer progress);
}
