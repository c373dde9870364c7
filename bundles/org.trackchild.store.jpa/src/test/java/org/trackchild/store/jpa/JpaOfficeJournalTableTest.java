package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.OfficeId;

/** The journal by office, action and time, on a real store. */
class JpaOfficeJournalTableTest {

    private static final OfficeId STATION = new OfficeId("PS-1");

    private static final JournalAction ACTION = JournalAction.CASE_TRANSITION;

    private FreshStore fresh;

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
    }

    @AfterEach
    void close() throws SQLException, IOException {
        fresh.close();
    }

    private Instant write(String office, JournalAction action, String id) {
        Caller caller =
                new Caller(
                        "user",
                        "Synthetic",
                        List.of(
                                new Posting(
                                        new OfficeId(office),
                                        Role.POLICE_OFFICER,
                                        "UP",
                                        "UP-LUCKNOW")));
        return fresh.store.write(
                caller,
                tx -> {
                    tx.journal(action, new Subject(Subject.CASE, id), "");
                    return tx.now();
                });
    }

    private List<String> told(Instant from, Instant to, int limit) {
        return fresh
                .store
                .read(tx -> tx.officeJournal().latest(STATION, ACTION, from, to, limit))
                .stream()
                .map(JournalEntry::subject)
                .map(Subject::id)
                .toList();
    }

    private long counted(Instant from, Instant to) {
        return fresh.store.read(tx -> tx.officeJournal().count(STATION, ACTION, from, to));
    }

    @Test
    void tellsTheLatestOfOneOfficeAndOneActionInASpan() {
        Instant first = write("PS-1", ACTION, "a");
        write("PS-2", ACTION, "b");
        write("PS-1", JournalAction.CASE_READ, "c");
        Instant last = write("PS-1", ACTION, "d");
        Instant after = last.plusMillis(1);

        assertThat(told(first, after, 10)).containsExactly("d", "a");
        assertThat(told(first, after, 1)).containsExactly("d");
        assertThat(counted(first, after)).isEqualTo(2);
        assertThat(counted(after, after.plus(Duration.ofDays(1)))).isZero();
        assertThat(counted(first.minusSeconds(1), first)).isZero();
    }
}
