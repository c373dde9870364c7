package org.trackchild.registry.core;

import java.util.Optional;
import java.util.UUID;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.store.api.Transaction;

/** The end of work on several cases. */
final class BulkEnd {

    private BulkEnd() {}

    /**
     * Ends a run and journals that.
     *
     * @return the run as it is now; empty when it had ended before
     */
    static Optional<BulkRun> of(Transaction tx, UUID id, boolean cancelled) {
        Optional<BulkRun> ended = tx.bulkRuns().end(id, tx.now(), cancelled);
        ended.ifPresent(
                run ->
                        tx.journal(
                                JournalAction.BULK_ENDED,
                                subject(id),
                                "act="
                                        + run.act()
                                        + ";owner="
                                        + run.owner()
                                        + ";cases="
                                        + run.counts().cases()
                                        + ";done="
                                        + run.counts().done()
                                        + ";refused="
                                        + run.counts().refused()
                                        + ";cancelled="
                                        + cancelled));
        return ended;
    }

    static Subject subject(UUID id) {
        return new Subject(Subject.BULK_RUN, id.toString());
    }
}
