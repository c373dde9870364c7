package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;

/** Entries of one transaction reach the table in any order; a reader sees them in theirs. */
class JournalInsertionTest {

    private static final long DEADLINE = TimeUnit.SECONDS.toNanos(30);

    private FreshStore fresh;

    private JpaJournal journal;

    private long head;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        journal = new JpaJournal(fresh.store);
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    Samples.journal(tx, CaseId.next());
                    return null;
                });
        head = journal.head();
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private static void insert(Statement statement, long number) throws SQLException {
        statement.executeUpdate(
                "insert into journal select "
                        + number
                        + ", written_at, actor, office, action, subject_type, subject_id, detail,"
                        + " hash from journal where entry_number = 1");
    }

    /** Waits until somebody waits for a row of ours. */
    private void awaitReader() throws SQLException {
        long end = System.nanoTime() + DEADLINE;
        try (Connection other = fresh.connect();
                Statement statement = other.createStatement()) {
            while (System.nanoTime() < end) {
                try (ResultSet waiting =
                        statement.executeQuery(
                                "select count(*) from syscs_diag.lock_table where state ="
                                        + " 'WAIT'")) {
                    waiting.next();
                    if (waiting.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("the reader does not wait");
    }

    @Test
    void whatIsInsertedBehindAReaderIsNotMissed() throws Exception {
        Assumptions.assumeFalse(
                fresh.isOnPostgresql(), "a reader of PostgreSQL sees one moment, and never waits");
        try (Connection writer = fresh.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            insert(statement, head + 2);
            insert(statement, head + 4);
            CompletableFuture<List<JournalEntry>> read =
                    CompletableFuture.supplyAsync(() -> journal.after(head, 10));
            awaitReader();
            insert(statement, head + 1);
            insert(statement, head + 3);
            writer.commit();
            assertThat(read.get(30, TimeUnit.SECONDS))
                    .extracting(JournalEntry::number)
                    .startsWith(head + 1)
                    .isEqualTo(numbers(read.get().size()));
        }
        assertThat(journal.after(head, 10)).hasSize(4);
    }

    private List<Long> numbers(int count) {
        return LongStream.rangeClosed(head + 1, head + count).boxed().toList();
    }

    /** Somebody deleted it: that is for the verification to tell, and no reason to stop. */
    @Test
    void whatIsReallyGoneHoldsNobodyUp() throws Exception {
        try (Connection writer = fresh.connect();
                Statement statement = writer.createStatement()) {
            insert(statement, head + 2);
            insert(statement, head + 3);
        }
        assertThat(journal.after(head, 10))
                .extracting(JournalEntry::number)
                .containsExactly(head + 2, head + 3);
    }
}
