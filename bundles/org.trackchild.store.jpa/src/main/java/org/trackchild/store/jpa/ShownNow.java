package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.ShownCases;
import org.trackchild.journal.api.Through;
import org.trackchild.journal.api.chain.JournalHead;
import org.trackchild.model.CaseId;
import org.trackchild.store.jpa.entity.JournalRow;
import org.trackchild.store.jpa.entity.ShownRow;

/** What one transaction shows somebody of which the journal was not told. Used by one thread. */
final class ShownNow {

    private final ShownMemory memory;

    private final Caller caller;

    private final Instant at;

    /** By kind of list; each case is told once for each of them. */
    private final Map<Through, Set<CaseId>> untold = new EnumMap<>(Through.class);

    private final List<Part> parts = new ArrayList<>();

    /** By what tells them apart for the memory. */
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** How many there were for one call. */
    private record Count(Reading reading, long number) {}

    /** What one call showed. */
    private record Part(Reading reading, List<CaseId> cases) {}

    ShownNow(ShownMemory memory, Caller caller, Instant at) {
        this.memory = memory;
        this.caller = caller;
        this.at = at;
    }

    Instant at() {
        return at;
    }

    void add(Reading reading, Collection<CaseId> cases) {
        if (caller.isSystem()) {
            return;
        }
        Set<CaseId> before =
                untold.computeIfAbsent(reading.through(), any -> new LinkedHashSet<>());
        List<CaseId> news =
                memory.unknown(caller, reading.through(), cases, at).stream()
                        .filter(before::add)
                        .toList();
        if (!news.isEmpty()) {
            parts.add(new Part(reading, news));
        }
    }

    void addCount(Reading reading, String words, long number) {
        if (caller.isSystem()) {
            return;
        }
        String count = reading.filter() + '\0' + words + '\0' + number;
        if (!memory.unknown(caller, reading.through(), List.of(count), at).isEmpty()) {
            counts.put(count, new Count(reading, number));
        }
    }

    /** Whether the journal knows all of it. */
    boolean isTold() {
        return parts.isEmpty() && counts.isEmpty();
    }

    /**
     * Writes under which entry each case is found.
     *
     * @return the entries, without numbers and hashes
     */
    List<JournalRow> write(EntityManager em) {
        List<JournalRow> entries = new ArrayList<>();
        for (Part part : parts) {
            for (List<CaseId> each : ShownCases.parts(part.reading(), part.cases())) {
                Subject subject = new Subject(Subject.READING, CaseId.drawUuid().toString());
                JournalRow entry =
                        JpaTransaction.entry(
                                caller,
                                at,
                                JournalAction.CASES_SHOWN,
                                subject,
                                ShownCases.detail(part.reading(), each));
                entries.add(entry);
                each.forEach(
                        of ->
                                em.persist(
                                        new ShownRow(
                                                of.toString(),
                                                subject.id(),
                                                entry.at,
                                                entry.actor)));
            }
        }
        for (Count count : counts.values()) {
            entries.add(
                    JpaTransaction.entry(
                            caller,
                            at,
                            JournalAction.CASES_SHOWN,
                            new Subject(Subject.READING, CaseId.drawUuid().toString()),
                            ShownCases.counted(count.reading(), count.number())));
        }
        return entries;
    }

    /**
     * Remembers all of it, once it is committed.
     *
     * @param head the last of its entries
     */
    void remember(JournalHead head) {
        memory.toldUntil(head);
        counts.forEach(
                (count, told) ->
                        memory.remember(caller, told.reading().through(), List.of(count), at));
        untold.forEach((through, cases) -> memory.remember(caller, through, cases, at));
    }
}
