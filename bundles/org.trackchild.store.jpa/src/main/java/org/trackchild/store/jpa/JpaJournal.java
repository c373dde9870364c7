package org.trackchild.store.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalSelection;
import org.trackchild.journal.api.ShownCases;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.chain.ChainCheck;
import org.trackchild.journal.api.chain.JournalDatabase;
import org.trackchild.journal.api.witness.Witness;
import org.trackchild.journal.api.witness.WitnessFolder;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.store.jpa.entity.JournalRow;

/** Reads the journal from its table. */
@Component(service = Journal.class)
public class JpaJournal implements Journal {

    /** So many read while officers work; one computes while another reads. */
    private static final int READERS = 2;

    private final JpaStore store;

    @Activate
    public JpaJournal(@Reference JpaStore store) {
        this.store = store;
    }

    @Override
    public long head() {
        return store.journalHead().number();
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
    public List<JournalEntry> about(
            JournalEntry.Subject subject, JournalSelection selection, long before, int limit) {
        return store.inTransaction(
                em ->
                        ReadingIndex.about(em, subject, selection, before, limit).stream()
                                .map(JpaJournal::entry)
                                .toList());
    }

    @Override
    public List<JournalEntry> readings(
            CaseId of, JournalSelection selection, Optional<String> before, int limit) {
        return store.inTransaction(
                em ->
                        ReadingIndex.readings(em, of, selection, before, limit).stream()
                                .map(JpaJournal::entry)
                                .filter(
                                        entry ->
                                                ShownCases.of(entry).contains(of)
                                                        // the index says that it was this one
                                                        || ShownCases.isDamaged(entry))
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
        try {
            // before anything of the database is read, so that it cannot be ahead of it
            Witness witness =
                    WitnessFolder.read(
                            store.dataFolder().resolve(WitnessFolder.NAME), store.chain());
            return new ChainCheck(database(store), store.chain(), witness, READERS)
                    .verify(from, to, progress);
        } catch (IOException unread) {
            throw new UncheckedIOException("the witness of the journal cannot be read", unread);
        } catch (SQLException unread) {
            throw new IllegalStateException("the journal cannot be read", unread);
        }
    }

    /** The tables of the journal, each time in a transaction that only reads. */
    static JournalDatabase database(JpaStore store) {
        return new JournalDatabase() {
            @Override
            public <T> T read(Reading<T> reading) {
                return store.inTransaction(
                        em -> {
                            try {
                                return reading.from(em.unwrap(java.sql.Connection.class));
                            } catch (SQLException failed) {
                                // the store knows which of them are worth another try
                                throw new PersistenceException(failed);
                            }
                        });
            }
        };
    }

    /** The stored hash of an entry; empty when it is not there. */
    static Optional<String> hash(JpaStore store, long number) {
        return store.inTransaction(em -> hash(em, number));
    }

    /** The same in a transaction. */
    static Optional<String> hash(EntityManager em, long number) {
        return em
                .createQuery(
                        "select j.hash from JournalRow j where j.number = :number", String.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst();
    }

    static JournalEntry entry(JournalRow row) {
        return new JournalEntry(
                row.number,
                Instant.ofEpochMilli(row.at),
                row.actor,
                row.office,
                Code.find(JournalAction.class, row.action).orElse(JournalAction.UNKNOWN),
                new JournalEntry.Subject(row.subjectType, row.subjectId),
                row.detail,
                row.hash);
    }
}
