package org.trackchild.registry.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.Transfer;
import org.trackchild.rules.api.LawfulRequest;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;
import org.trackchild.store.api.TransferTable;

/**
 * Looks again and again where a clock has run out because of which the law asks another office, and
 * where an office that an order names could not be asked with the step that carries it out. Keeps
 * nothing: after a restart it finds the same.
 */
@Component(service = LawfulRounds.class, immediate = true)
public class LawfulRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LawfulRounds.class);

    /** So often it looks whether a round is due. */
    private static final int LOOK_SECONDS = 30;

    /** A round is due after so long anyway. */
    private static final Duration ROUND = Duration.ofMinutes(5);

    /** After these there may be more to ask at once than after time that passes by itself. */
    private static final Set<JournalAction> AT_ONCE =
            Set.of(JournalAction.TIME_MOVED, JournalAction.OFFICE_CREATED);

    /** Entries of the journal that are looked at in one go. */
    private static final int ENTRIES = 500;

    /** An end waits so long for the transaction that runs. */
    private static final int END_SECONDS = 10;

    /** Cases that are looked at in one go. */
    private static final int TOGETHER = 100;

    private static final Caller SELF = Caller.system("law");

    private final Store store;

    private final Journal journal;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread named = new Thread(work, "trackchild-law");
                        named.setDaemon(true);
                        return named;
                    });

    private volatile boolean stopped;

    /** When the last round ended; belongs to the thread. */
    private long last;

    /** The last entry of the journal that was looked at; none yet when negative. */
    private long seen = -1;

    @Activate
    public LawfulRounds(
            @Reference Store store,
            @Reference Journal journal,
            @Reference CaseDesk desk,
            @Reference RuleShelf shelf) {
        this.store = store;
        this.journal = journal;
        this.desk = desk;
        this.shelf = shelf;
    }

    @Activate
    void start() {
        thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        stopped = true;
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the requests of the law are not done after {} seconds", END_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            // real time, since that of the register may be moved
            long now = System.nanoTime();
            boolean more = mayBeMore();
            if (more || now - last >= ROUND.toNanos()) {
                askAll();
                last = now;
            }
        } catch (RuntimeException failed) {
            // its message might quote a record
            LOG.warn("the requests of the law wait: {}", failed.getClass().getName());
        }
    }

    /** Whether something was journaled since the last look after which more may be due. */
    boolean mayBeMore() {
        if (seen < 0) {
            seen = journal.head();
            return true;
        }
        boolean more = false;
        List<JournalEntry> next = journal.after(seen, ENTRIES);
        while (!next.isEmpty() && !stopped) {
            more |= next.stream().map(JournalEntry::action).anyMatch(AT_ONCE::contains);
            seen = next.get(next.size() - 1).number();
            next = journal.after(seen, ENTRIES);
        }
        return more;
    }

    /**
     * Asks wherever it is due.
     *
     * @return how many offices were asked
     */
    int askAll() {
        LawfulUnits units = new LawfulUnits(desk);
        int asked = 0;
        for (Errand errand : errands()) {
            Optional<CaseId> after = Optional.empty();
            List<CaseId> page;
            do {
                Optional<CaseId> from = after;
                page = store.read(tx -> tx.transfers().toAsk(errand.due(tx), from, TOGETHER));
                for (CaseId each : page) {
                    if (stopped) {
                        return asked;
                    }
                    asked += isAsked(each, errand.clock(), units) ? 1 : 0;
                }
                after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
            } while (page.size() == TOGETHER);
        }
        return asked;
    }

    /** One case that fails keeps nobody from being asked about the others. */
    private boolean isAsked(CaseId id, String clock, LawfulUnits units) {
        try {
            // most are only looked at, which must not hold up those who write
            return store.read(tx -> new LawfulRequests(tx, desk).due(id, clock, units)).isPresent()
                    && store.write(SELF, tx -> new LawfulRequests(tx, desk).ask(id, clock, units));
        } catch (RuntimeException failed) {
            // its message might quote a record
            LOG.warn(
                    "the request of the law because of {} waits for {}: {}",
                    clock,
                    number(id),
                    failed.getClass().getName());
            return false;
        }
    }

    /** The number of a case, or its identifier when it cannot even be read. */
    private String number(CaseId id) {
        try {
            return store.read(
                    tx ->
                            tx.cases()
                                    .find(id)
                                    .map(each -> each.content().header().number())
                                    .orElseGet(id::toString));
        } catch (RuntimeException unreadable) {
            return id.toString();
        }
    }

    /**
     * What any state asks because of a clock.
     *
     * @param office code of the kind of office that is not asked about what it keeps; empty for
     *     none
     * @param atOnce whether as soon as the clock runs
     */
    private record Errand(String clock, Transfer.Kind kind, String office, boolean atOnce) {

        TransferTable.Due due(Transaction tx) {
            return new TransferTable.Due(
                    clock, tx.now(), LawfulRequests.author(clock), kind, office, atOnce);
        }
    }

    private Set<Errand> errands() {
        return shelf.packs().stream()
                .flatMap(pack -> pack.requests().stream())
                .filter(LawfulRequest::isAsked)
                .map(
                        law ->
                                new Errand(
                                        law.clock(),
                                        LawfulRequests.kind(law),
                                        // the unit of one district can hand over to another one
                                        law.isOrdered() ? "" : law.whom().office(),
                                        law.isOrdered()))
                .collect(Collectors.toSet());
    }
}
