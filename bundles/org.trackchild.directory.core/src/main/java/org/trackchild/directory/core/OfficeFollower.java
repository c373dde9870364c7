package org.trackchild.directory.core;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.Store;

/**
 * Keeps the book of offices equal to the store: reads all of them at the start, adds the statutory
 * ones that are not there, and reads again what the journal tells of. Nobody waits for it but at
 * the start, and whoever has changed an office here; while the store cannot be reached the last
 * book stays valid.
 */
final class OfficeFollower {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeFollower.class);

    private static final Caller CALLER = Caller.system("directory");

    private static final int BATCH = 1_000;

    /** When more than these were changed, all are read again. */
    private static final int MOST_CHANGED = 5_000;

    private static final Set<JournalAction> OF_OFFICES =
            EnumSet.of(
                    JournalAction.OFFICE_CREATED,
                    JournalAction.OFFICE_CHANGED,
                    JournalAction.OFFICE_VERIFIED,
                    JournalAction.OFFICE_CLOSED,
                    JournalAction.OFFICE_REOPENED);

    /** Other machines' entries wake nobody here, so the journal is also looked at now and then. */
    private static final int LOOK_AGAIN_SECONDS = 5;

    private final Store store;

    private final Journal journal;

    private final List<Office> statutory;

    private final Set<OfficeId> demanded;

    private final Semaphore work = new Semaphore(0);

    private final Thread thread = new Thread(this::follow, "trackchild-directory");

    private volatile OfficeBook book = OfficeBook.EMPTY;

    private volatile boolean stopped;

    /** Number of the last journal entry that the book contains; -1 while it was never read. */
    private long seen = -1;

    OfficeFollower(Store store, Journal journal, List<Office> statutory) {
        this.store = store;
        this.journal = journal;
        this.statutory = List.copyOf(statutory);
        demanded = statutory.stream().map(Office::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the book, if the store can be reached, and goes on in a thread of its own. */
    void start() {
        attempt(this::readAll);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends the thread and waits for it. */
    void stop() {
        stopped = true;
        work.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** There may be something new in the journal. Returns at once. */
    void wake() {
        work.release();
    }

    OfficeBook book() {
        return book;
    }

    /** Whether the law demands an office. */
    boolean isStatutory(OfficeId id) {
        return demanded.contains(id);
    }

    private void follow() {
        boolean complete = attempt(this::addStatutory);
        while (!stopped) {
            try {
                if (work.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
            if (!stopped) {
                complete = complete || attempt(this::addStatutory);
                attempt(this::catchUp);
            }
        }
    }

    private boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException later) {
            LOG.warn("Offices cannot be read at the moment, trying again: {}", later.getMessage());
            return false;
        }
    }

    /** Reads what was changed up to now; leaves it to the thread when the store is away. */
    void refresh() {
        attempt(this::catchUp);
    }

    private synchronized void readAll() {
        // the head first: what is added in between is then read twice, not missed
        long head = journal.head();
        book = new OfficeBook(store.read(tx -> tx.offices().all()), demanded);
        seen = head;
    }

    private synchronized void catchUp() {
        if (seen < 0) {
            readAll();
            return;
        }
        Set<OfficeId> changed = new HashSet<>();
        long at = seen;
        List<JournalEntry> entries;
        do {
            entries = journal.after(at, BATCH);
            for (JournalEntry entry : entries) {
                if (OF_OFFICES.contains(entry.action())) {
                    changed.add(new OfficeId(entry.subject().id()));
                }
                at = entry.number();
            }
        } while (entries.size() == BATCH);
        if (changed.size() > MOST_CHANGED) {
            readAll();
            return;
        }
        if (!changed.isEmpty()) {
            book = book.with(store.read(tx -> tx.offices().findAll(changed)));
        }
        seen = at;
    }

    private void addStatutory() {
        if (seen < 0) {
            readAll();
        }
        if (statutory.stream().allMatch(office -> book.office(office.id()).isPresent())) {
            return;
        }
        int added =
                store.write(
                        CALLER,
                        tx -> {
                            Set<OfficeId> known =
                                    tx.offices().all().stream()
                                            .map(Office::id)
                                            .collect(Collectors.toSet());
                            List<Office> missing =
                                    statutory.stream()
                                            .filter(office -> !known.contains(office.id()))
                                            .toList();
                            for (Office office : missing) {
                                tx.offices().put(office);
                                tx.journal(
                                        JournalAction.OFFICE_CREATED,
                                        StoredOfficeRegister.subject(office.id()),
                                        "type=" + office.type().code());
                            }
                            return missing.size();
                        });
        if (added > 0) {
            LOG.info("Added {} statutory offices to the directory", added);
            readAll();
        }
    }
}
