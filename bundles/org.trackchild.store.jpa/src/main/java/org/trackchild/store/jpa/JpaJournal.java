package org.trackchild.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Verification;
import org.trackchild.model.Code;
import org.trackchild.store.jpa.entity.JournalHeadRow;
import org.trackchild.store.jpa.entity.JournalRow;

/** Reads the journal from its table. */
@Component(service = Journal.class)
public class JpaJournal implements Journal {

    private static final int CHUNK = 2_000;

    private final JpaStore store;

    private final JournalChain chain;

    @Activate
    public JpaJournal(@Reference JpaStore store) {
        this.store = store;
        this.chain = store.chain();
    }

    @Override
    public long head() {
        return store.inTransaction(em -> head(em).number);
    }

    private static JournalHeadRow head(EntityManager em) {
        return em.find(JournalHeadRow.class, JournalHeadRow.ONLY);
    }

    @Override
    public List<JournalEntry> after(long number, int limit) {
        List<JournalRow> rows = store.inTransaction(em -> rows(em, number, limit));
        if (!rows.isEmpty() && rows.get(0).number != number + 1) {
            // Entries of one transaction reach the table in any order, also behind a reader who
            // waits for one of them. Now that it was seen, all of them are committed, and so are
            // those before it: what is not there this time has been deleted, which is for the
            // verification to tell.
            rows = store.inTransaction(em -> rows(em, number, limit));
        }
        return rows.subList(0, contiguous(rows)).stream().map(JpaJournal::entry).toList();
    }

    /** How many rows there are before the first gap. */
    private static int contiguous(List<JournalRow> rows) {
        int count = Math.min(1, rows.size());
        while (count < rows.size() && rows.get(count).number == rows.get(count - 1).number + 1) {
            count++;
        }
        return count;
    }

    @Override
    public List<JournalEntry> about(JournalEntry.Subject subject, int limit) {
        return store.inTransaction(
                em ->
                        em
                                .createQuery(
                                        "select j from JournalRow j where j.subjectType = :type and"
                                                + " j.subjectId = :id order by j.number desc",
                                        JournalRow.class)
                                .setParameter("type", subject.type())
                                .setParameter("id", subject.id())
                                .setMaxResults(limit)
                                .getResultList()
                                .stream()
                                .map(JpaJournal::entry)
                                .toList());
    }

    private static List<JournalRow> rows(EntityManager em, long after, int limit) {
        return em.createQuery(
                        "select j from JournalRow j where j.number > :number order by j.number",
                        JournalRow.class)
                .setParameter("number", after)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Verification verify(long from, long to, LongConsumer progress) {
        long start = Math.max(1, from);
        JournalHeadRow head = store.inTransaction(JpaJournal::head);
        long end = Math.min(to, head.number);
        String before = hashBefore(start);
        long expected = start;
        while (before != null && expected <= end) {
            long after = expected - 1;
            List<JournalRow> rows =
                    store.inTransaction(em -> rows(em, after, CHUNK)).stream()
                            .filter(row -> row.number <= end)
                            .toList();
            for (JournalRow row : rows) {
                if (row.number != expected) {
                    return broken(start, expected, "entry is missing");
                }
                if (!chain.hash(before, row).equals(row.hash)) {
                    return broken(start, expected, "entry does not fit its hash");
                }
                before = row.hash;
                expected++;
            }
            if (rows.isEmpty()) {
                return broken(start, expected, "entry is missing");
            }
            progress.accept(expected - 1);
        }
        return judge(start, expected, end, before, head);
    }

    /** Hash of the entry before; null when that entry is missing. */
    private String hashBefore(long start) {
        if (start == 1) {
            return JournalEntry.START;
        }
        JournalRow row = store.inTransaction(em -> em.find(JournalRow.class, start - 1));
        return row == null ? null : row.hash;
    }

    private Verification judge(long start, long next, long end, String last, JournalHeadRow head) {
        if (last == null) {
            return broken(start, start - 1, "entry is missing");
        }
        if (end == head.number && next == head.number + 1 && !last.equals(head.hash)) {
            return broken(start, head.number, "last entry is not the one that was written last");
        }
        JournalRow beyond =
                store.inTransaction(em -> rows(em, head.number, 1)).stream()
                        .findFirst()
                        .orElse(null);
        long headNow = head();
        if (beyond != null && headNow == head.number) {
            return broken(start, beyond.number, "entry was added past the head");
        }
        return new Verification(Math.max(0, next - start), OptionalLong.empty(), Optional.empty());
    }

    private static Verification broken(long start, long at, String reason) {
        return new Verification(Math.max(0, at - start), OptionalLong.of(at), Optional.of(reason));
    }

    static JournalEntry entry(JournalRow row) {
        return new JournalEntry(
                row.number,
                Instant.ofEpochMilli(row.at),
                row.actor,
                row.office,
                Code.find(JournalAction.class, row.action)
                        .orElseThrow(
                                () -> new IllegalStateException("unknown action in the journal")),
                new JournalEntry.Subject(row.subjectType, row.subjectId),
                row.detail,
                row.hash);
    }
}
