package org.trackchild.matching.standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;

/**
 * What is still to be matched, in two lanes: what people enter one at a time, and behind it what
 * was brought in bulk. Both lanes are read from the journal, each at its own place; of the bulk
 * lane, only the next few entries are held in memory.
 *
 * <p>What is taken is no longer in the backlog: whoever takes something and fails makes a new
 * backlog, from what was settled before. Used by one thread.
 */
final class Backlog {

    private static final int WINDOW = 200;

    private final Journal journal;

    private final Deque<Item> live = new ArrayDeque<>();

    /** The next of the bulk lane. */
    private final Deque<Item> bulk = new ArrayDeque<>();

    /** How far {@link #read} has come. */
    private long read;

    /** How far the bulk lane has been taken into memory. */
    private long scanned;

    /** The last entry that is known of the bulk lane. */
    private long lastBulk;

    /**
     * A case that an entry is about.
     *
     * @param entry number of the entry
     * @param id the case
     */
    record Item(long entry, CaseId id) {}

    /**
     * @param settled number of the entry up to which everything has been matched
     */
    Backlog(Journal journal, long settled) {
        this.journal = journal;
        this.read = settled;
        this.scanned = settled;
    }

    /** Reads on in the journal, at most so many entries; they are in the backlog then. */
    List<JournalEntry> read(int most) {
        List<JournalEntry> entries = journal.after(read, most);
        for (JournalEntry entry : entries) {
            item(entry)
                    .ifPresent(
                            item -> {
                                if (entry.isBulk()) {
                                    lengthenBulk(entry.number());
                                } else {
                                    live.add(item);
                                }
                            });
            read = entry.number();
        }
        return entries;
    }

    private void lengthenBulk(long entry) {
        if (bulk.isEmpty() && scanned >= lastBulk) {
            scanned = entry - 1;
        }
        lastBulk = entry;
    }

    /** Takes the first of what people entered one at a time. */
    List<Item> takeLive(int most) {
        return take(live, most);
    }

    /** Takes the first of what was brought in bulk. */
    List<Item> takeBulk(int most) {
        while (bulk.isEmpty() && scanned < lastBulk) {
            scan();
        }
        return take(bulk, most);
    }

    private void scan() {
        long end = lastBulk;
        List<JournalEntry> entries =
                journal.after(scanned, WINDOW).stream()
                        .filter(entry -> entry.number() <= end)
                        .toList();
        entries.stream()
                .filter(JournalEntry::isBulk)
                .flatMap(entry -> item(entry).stream())
                .forEach(bulk::add);
        scanned = entries.isEmpty() ? end : entries.get(entries.size() - 1).number();
    }

    private static List<Item> take(Deque<Item> lane, int most) {
        List<Item> taken = new ArrayList<>();
        while (taken.size() < most && !lane.isEmpty()) {
            taken.add(lane.remove());
        }
        return taken;
    }

    /**
     * Number of the entry up to which nothing is in the backlog. It never falls. After a crash
     * everything behind it is matched once more, which changes nothing.
     */
    long settled() {
        long ofLive = live.isEmpty() ? read : live.element().entry() - 1;
        long ofBulk;
        if (!bulk.isEmpty()) {
            ofBulk = bulk.element().entry() - 1;
        } else {
            ofBulk = scanned < lastBulk ? scanned : read;
        }
        return Math.min(ofLive, ofBulk);
    }

    /** The case that has to be matched because of an entry. */
    static Optional<Item> item(JournalEntry entry) {
        return switch (entry.action()) {
            case CASE_REGISTERED, CASE_CHANGED, CASE_TRANSITION, CASE_CLOSED ->
                    CaseId.parse(entry.subject().id()).map(id -> new Item(entry.number(), id));
            default -> Optional.empty();
        };
    }
}
