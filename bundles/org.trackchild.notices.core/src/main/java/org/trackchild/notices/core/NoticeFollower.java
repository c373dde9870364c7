package org.trackchild.notices.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalListener;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.RestrictedClocks;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Follows the journal, behind the follower of the clocks, and looks at the clocks as time passes:
 * both make notices. Doing anything twice changes nothing.
 */
@Component(service = JournalListener.class, configurationPid = "org.trackchild.notices")
@Designate(ocd = NoticeSchedule.class)
public class NoticeFollower implements JournalListener {

    /** Cursor: the entry that was handled last. */
    static final String FOLLOWER = "notices";

    /** Cursor of the follower that keeps the list of the clocks. */
    static final String CLOCKS = "clocks";

    private static final Logger LOG = LoggerFactory.getLogger(NoticeFollower.class);

    /** Entries, or clocks, that are handled in one transaction. */
    private static final int BATCH = 200;

    /** Notices that are deleted in one transaction. */
    private static final int FORGOTTEN_AT_ONCE = 500;

    /** So often it looks at the clocks, and goes on after a failure. */
    private static final int ROUND_SECONDS = 30;

    /** So soon it asks again whether the clocks have caught up. */
    private static final int SOON_MILLIS = 300;

    /** So long an end waits for the transaction that runs. */
    private static final int END_SECONDS = 10;

    /** Cursor: until when the clocks were looked at, in milliseconds. */
    private static final String LOOKED = "notice clocks";

    /** Cursor: by which rules they were computed then. */
    private static final String RULES = "notice rules";

    /** Cursor of the follower of the clocks: by which rules it computes. */
    private static final String CLOCK_RULES = "clock rules";

    /** Cursor: the day on which old notices were deleted. */
    private static final String FORGOTTEN = "notices forgotten";

    private static final Caller SELF = Caller.system("notices");

    private final Store store;

    private final Journal journal;

    private final NoticeBell bell;

    private final RestrictedClocks restricted;
    private final Directory directory;

    private final NoticeSchedule schedule;

    private final ScheduledExecutorService thread =
            new ScheduledThreadPoolExecutor(
                    1,
                    work -> {
                        Thread named = new Thread(work, "trackchild-notices");
                        named.setDaemon(true);
                        return named;
                    },
                    // the journal may grow while this ends
                    new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicBoolean waiting = new AtomicBoolean();

    private volatile boolean stopped;

    @Activate
    public NoticeFollower(
            @Reference Store store,
            @Reference Journal journal,
            @Reference NoticeBell bell,
            @Reference RestrictedClocks restricted,
            @Reference Directory directory,
            NoticeSchedule schedule) {
        this.store = store;
        this.journal = journal;
        this.bell = bell;
        this.restricted = restricted;
        this.directory = directory;
        this.schedule = schedule;
    }

    @Activate
    void start() {
        thread.scheduleWithFixedDelay(this::round, 0, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        stopped = true;
        // no interrupt: Derby takes one in the middle of a write for the end of the database
        thread.shutdown();
        try {
            if (!thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the notices are not done after {} seconds", END_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void grown(long head) {
        soon();
    }

    private void soon() {
        if (waiting.compareAndSet(false, true)) {
            thread.schedule(this::follow, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        follow();
        guarded(this::lookAtClocks);
        guarded(this::forget);
    }

    private void follow() {
        waiting.set(false);
        guarded(
                () -> {
                    while (!stopped && goOn()) {
                        // until nothing is left
                    }
                    if (!stopped && hasNewsAhead()) {
                        soon();
                    }
                });
    }

    private void guarded(Runnable work) {
        try {
            if (!stopped) {
                work.run();
            }
        } catch (RuntimeException failed) {
            // its message might quote a record
            LOG.warn("the notices wait: {}", failed.getClass().getName());
        }
    }

    /** Whether the journal has entries that the clocks have not seen. */
    private boolean isAhead() {
        return store.read(tx -> tx.cursors().get(CLOCKS)) < journal.head();
    }

    /**
     * Whether there is more than readings among them: of these nobody is woken, the clocks neither,
     * so that asking again soon would find the same.
     */
    boolean hasNewsAhead() {
        long seen = store.read(tx -> tx.cursors().get(CLOCKS));
        List<JournalEntry> next = journal.after(seen, BATCH);
        while (!next.isEmpty()) {
            if (next.stream().anyMatch(entry -> entry.action() != JournalAction.CASES_SHOWN)) {
                return true;
            }
            next = journal.after(next.get(next.size() - 1).number(), BATCH);
        }
        return false;
    }

    /** Of what happened, or fell due, before this nobody is told. */
    private Instant oldest(Instant now) {
        return now.minus(Duration.ofDays(schedule.keep_days()));
    }

    /**
     * Handles the next entries.
     *
     * @return {@code false} when there are none that the clocks have seen
     */
    boolean goOn() {
        long done = store.read(tx -> tx.cursors().get(FOLLOWER));
        long clocks = store.read(tx -> tx.cursors().get(CLOCKS));
        List<JournalEntry> next =
                journal.after(done, BATCH).stream()
                        .filter(entry -> entry.number() <= clocks)
                        .toList();
        if (next.isEmpty()) {
            return false;
        }
        boolean changed =
                store.write(
                        SELF,
                        tx -> {
                            boolean told = handle(tx, next);
                            tx.cursors().set(FOLLOWER, next.get(next.size() - 1).number());
                            return told;
                        });
        if (changed) {
            bell.ring();
        }
        if (next.stream().anyMatch(entry -> entry.action() == JournalAction.TIME_MOVED)) {
            // clocks fall due by the hundred now: who moves time waits for them
            lookAtClocks();
        }
        return true;
    }

    private boolean handle(Transaction tx, List<JournalEntry> entries) {
        Instant oldest = oldest(tx.now());
        List<JournalEntry> recent =
                entries.stream().filter(entry -> !entry.at().isBefore(oldest)).toList();
        Set<CaseId> single = cases(entries, false);
        Set<CaseId> late = cases(recent, false);
        Set<CaseId> many = cases(entries, true);
        many.removeAll(single);
        EntryNotices reading = new EntryNotices(tx, directory, recent);
        List<NoticeBook.Wanted> wanted = new ArrayList<>();
        recent.forEach(entry -> wanted.addAll(reading.of(entry)));
        ClockNotices clocks = new ClockNotices(tx, restricted, oldest);
        List<ClockTable.Kept> running = tx.clocks().ofCases(single);
        for (ClockTable.Kept each : running) {
            // what is written down late fell due before it was known: it was never told
            wanted.addAll(
                    late.contains(each.of())
                            ? clocks.standing(List.of(each))
                            : clocks.of(List.of(each)));
        }
        wanted.addAll(clocks.ofMany(tx.clocks().ofCases(many)));
        boolean changed = new NoticeBook(tx, schedule.most_a_day()).write(wanted);
        changed |= clocks.settle(single, running);
        for (JournalEntry entry : entries) {
            changed |= EndedMatters.settle(tx, entry);
        }
        return changed;
    }

    private static Set<CaseId> cases(List<JournalEntry> entries, boolean bulk) {
        return entries.stream()
                .filter(entry -> entry.isBulk() == bulk)
                .flatMap(entry -> EntryNotices.cases(entry).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Tells what fell due since it last looked. */
    void lookAtClocks() {
        Instant now = store.instant();
        long rules = store.read(tx -> tx.cursors().get(CLOCK_RULES));
        boolean same = store.read(tx -> tx.cursors().get(RULES)) == rules;
        if (!same && isAhead()) {
            // they are computed anew, and not all of them are there yet
            return;
        }
        Instant from =
                same
                        ? Instant.ofEpochMilli(store.read(tx -> tx.cursors().get(LOOKED)))
                        : oldest(now);
        boolean changed = false;
        for (Level level : Level.values()) {
            changed |= tell(level, from, now);
        }
        // told a day ahead
        changed |= tell(Level.OFFICE, from.plus(ClockNotices.AHEAD), now.plus(ClockNotices.AHEAD));
        // what an end cut short is looked at again from where it began: twice changes nothing
        if (!stopped) {
            store.write(
                    SELF,
                    tx -> {
                        tx.cursors().set(LOOKED, now.toEpochMilli());
                        tx.cursors().set(RULES, rules);
                        return null;
                    });
        }
        if (changed) {
            bell.ring();
        }
    }

    private boolean tell(Level level, Instant from, Instant by) {
        boolean changed = false;
        Optional<String> page = Optional.empty();
        do {
            Optional<String> begin = page;
            Page<ClockTable.Kept> clocks =
                    store.read(tx -> tx.clocks().told(level, from, by, begin, BATCH));
            if (!clocks.items().isEmpty()) {
                changed |=
                        store.write(
                                SELF,
                                tx ->
                                        refresh(
                                                tx,
                                                clocks.items().stream()
                                                        .map(ClockTable.Kept::of)
                                                        .collect(Collectors.toSet())));
            }
            page = clocks.next();
        } while (page.isPresent() && !stopped);
        return changed;
    }

    /** Tells, and settles, all that the clocks of some cases say now. */
    private boolean refresh(Transaction tx, Set<CaseId> cases) {
        ClockNotices clocks = new ClockNotices(tx, restricted, oldest(tx.now()));
        List<ClockTable.Kept> running = tx.clocks().ofCases(cases);
        boolean written = new NoticeBook(tx, schedule.most_a_day()).write(clocks.of(running));
        return clocks.settle(cases, running) || written;
    }

    /** Once a day deletes what is old. */
    void forget() {
        Instant now = store.instant();
        long day = Duration.between(Instant.EPOCH, now).toDays();
        if (store.read(tx -> tx.cursors().get(FORGOTTEN)) == day) {
            return;
        }
        Instant settled = now.minus(Duration.ofDays(schedule.keep_settled_days()));
        boolean more = true;
        while (more) {
            if (stopped) {
                return;
            }
            // a day of many notices must not hold their table for long
            more =
                    store.write(
                                    SELF,
                                    tx ->
                                            tx.notices()
                                                    .forget(
                                                            oldest(now),
                                                            settled,
                                                            FORGOTTEN_AT_ONCE))
                            == FORGOTTEN_AT_ONCE;
        }
        store.write(
                SELF,
                tx -> {
                    tx.cursors().set(FORGOTTEN, day);
                    return null;
                });
    }
}
