package org.trackchild.registry.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.ClockListener;
import org.trackchild.store.api.Store;

/**
 * Follows the journal and keeps the list of running clocks up to date. Doing an entry twice changes
 * nothing, and other rule packs than last time begin at the first entry again: the list is never
 * the truth, only its index.
 */
@Component(service = JournalListener.class)
public class ClockFollower implements JournalListener {

    private static final Logger LOG = LoggerFactory.getLogger(ClockFollower.class);

    /** Entries that are handled in one transaction. */
    private static final int ENTRIES = 200;

    /** After a failure, such as a database that is away, the work goes on so many seconds later. */
    private static final int RETRY_SECONDS = 5;

    /** So long an end waits for the transaction that runs. */
    private static final int END_SECONDS = 10;

    private static final String FOLLOWER = "clocks";

    /** Holds which rules the clocks were computed by. */
    private static final String RULES = "clock rules";

    private static final Caller SELF = Caller.system("clocks");

    private final Store store;

    private final Journal journal;

    private final ClockKeeper keeper;

    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(
                    1,
                    work -> {
                        Thread named = new Thread(work, "trackchild-clocks");
                        named.setDaemon(true);
                        return named;
                    },
                    // the journal may grow while this ends
                    new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicBoolean waiting = new AtomicBoolean();

    private final List<ClockListener> listeners = new CopyOnWriteArrayList<>();

    private volatile boolean stopped;

    @Activate
    public ClockFollower(
            @Reference Store store, @Reference Journal journal, @Reference ClockKeeper keeper) {
        this.store = store;
        this.journal = journal;
        this.keeper = keeper;
        thread.scheduleWithFixedDelay(this::follow, 0, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ClockListener listener) {
        listeners.add(listener);
    }

    void removeListener(ClockListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    void stop() {
        stopped = true;
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the clocks are not done after {} seconds", END_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void grown(long head) {
        if (waiting.compareAndSet(false, true)) {
            thread.execute(this::follow);
        }
    }

    private void follow() {
        waiting.set(false);
        try {
            while (!stopped && goOn()) {
                // until nothing is left
            }
        } catch (RuntimeException failed) {
            // its message might quote a record
            LOG.warn("the clocks wait: {}", failed.getClass().getName());
        }
    }

    /**
     * Handles the next entries.
     *
     * @return {@code false} when there are none
     */
    boolean goOn() {
        long rules = keeper.rules();
        // by other rules than last time all clocks are computed anew, also when old ones come back
        long done =
                store.read(tx -> tx.cursors().get(RULES) == rules ? tx.cursors().get(FOLLOWER) : 0);
        List<JournalEntry> next = journal.after(done, ENTRIES);
        if (next.isEmpty()) {
            return false;
        }
        Set<CaseId> changed = new LinkedHashSet<>();
        next.forEach(entry -> changed.addAll(concerned(entry)));
        store.write(
                SELF,
                tx -> {
                    keeper.refresh(tx, changed);
                    tx.cursors().set(FOLLOWER, next.get(next.size() - 1).number());
                    tx.cursors().set(RULES, rules);
                    return null;
                });
        if (!changed.isEmpty()) {
            listeners.forEach(ClockFollower::tell);
        }
        return true;
    }

    private static void tell(ClockListener listener) {
        try {
            listener.clocksChanged();
        } catch (RuntimeException failed) {
            LOG.warn("not told of clocks: {}", failed.getClass().getName());
        }
    }

    /** The cases of which a clock may have started or stopped. */
    private static List<CaseId> concerned(JournalEntry entry) {
        return switch (entry.action()) {
            // an order says where a child lives, whose clocks the home sees
            case CASE_REGISTERED,
                    CASE_CHANGED,
                    CASE_TRANSITION,
                    CASE_CLOSED,
                    TRANSFER_ACCEPTED,
                    ORDER_SIGNED,
                    ORDER_REVOKED ->
                    entry.subject().type().equals(JournalEntry.Subject.CASE)
                            ? CaseId.parse(entry.subject().id()).stream().toList()
                            : List.of();
            case PROPOSAL_MADE,
                    PROPOSAL_SHOWN,
                    PROPOSAL_ANSWERED,
                    PROPOSAL_QUESTIONED,
                    PROPOSAL_REPLIED,
                    PROPOSAL_TAKEN_BACK,
                    PROPOSAL_CONFIRMED,
                    PROPOSAL_REJECTED,
                    PROPOSAL_DISPUTED,
                    PROPOSAL_WITHDRAWN ->
                    sides(entry, "missing", "found");
            case DUPLICATE_SUSPECTED,
                    DUPLICATE_ANSWERED,
                    DUPLICATE_TAKEN_BACK,
                    DUPLICATE_DISPUTED,
                    DUPLICATE_CONFIRMED,
                    DUPLICATE_DISMISSED,
                    DUPLICATE_WITHDRAWN ->
                    sides(entry, "one", "other");
            default -> List.of();
        };
    }

    /** The two cases that the details of an entry name. */
    private static List<CaseId> sides(JournalEntry entry, String one, String other) {
        return Stream.of(one, other)
                .flatMap(side -> entry.value(side).stream())
                .flatMap(id -> CaseId.parse(id).stream())
                .toList();
    }
}
