package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.journal.api.Journal;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Verification;
import org.trackchild.journal.api.WitnessReport;
import org.trackchild.model.CaseId;

class JpaJournalTest {

    private static final int ENTRIES = 40;

    private FreshStore fresh;

    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        fresh = new FreshStore();
        journal = new JpaJournal(fresh.store);
    }

    @AfterEach
    void close() throws Exception {
        fresh.close();
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            fresh.store.write(
                    Samples.SYSTEM,
                    tx -> {
                        Samples.journal(tx, CaseId.next());
                        return null;
                    });
        }
    }

    private Verification verify() {
        return journal.verify(1, Long.MAX_VALUE, number -> {});
    }

    @Test
    void anUntouchedJournalIsSound() {
        assertThat(verify().isSound()).isTrue();
        write(ENTRIES);
        assertThat(verify())
                .isEqualTo(
                        new Verification(
                                ENTRIES,
                                OptionalLong.empty(),
                                Optional.empty(),
                                WitnessReport.none(ENTRIES)));
        assertThat(journal.verify(10, 20, number -> {}).checked()).isEqualTo(11);
    }

    @Test
    void concurrentWritersLeaveNoGap() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(CompletableFuture.runAsync(() -> write(ENTRIES)));
        }
        writers.forEach(CompletableFuture::join);
        assertThat(journal.after(0, 1_000))
                .extracting(JournalEntry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 4 * ENTRIES).boxed().toList());
        assertThat(verify().isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update journal set detail = 'version=2' where entry_number = 17 | 17
                    update journal set actor = 'somebody' where entry_number = 40  | 40
                    update journal set written_at = written_at + 1 where entry_number = 1 | 1
                    delete from journal where entry_number = 23 | 23
                    delete from journal where entry_number = 40 | 40
                    delete from journal where entry_number = 1  | 1
                    insert into journal select 41, written_at, actor, office, action, subject_type, subject_id, detail, hash from journal where entry_number = 40 | 41
                    """)
    void everyTamperingIsFoundAtItsPlace(String sql, long place) throws Exception {
        write(ENTRIES);
        fresh.tamper(sql);
        assertThat(verify().brokenAt()).hasValue(place);
    }

    @Test
    void swappedEntriesAreFound() throws Exception {
        write(ENTRIES);
        fresh.tamper("update journal set entry_number = -1 where entry_number = 5");
        fresh.tamper("update journal set entry_number = 5 where entry_number = 6");
        fresh.tamper("update journal set entry_number = 6 where entry_number = -1");
        assertThat(verify().brokenAt()).hasValue(5);
    }

    @Test
    void aLastEntryThatWasReplacedTogetherWithItsHashIsFound() throws Exception {
        write(ENTRIES);
        fresh.tamper("delete from journal where entry_number = 40");
        fresh.tamper("update journal_head set entry_number = 39");
        assertThat(verify().brokenAt()).hasValue(39);
    }

    @Test
    void tellsWhatWasDoneToOneThing() {
        CaseId id = CaseId.next();
        for (int i = 0; i < 3; i++) {
            fresh.store.write(
                    Samples.SYSTEM,
                    tx -> {
                        Samples.journal(tx, id);
                        Samples.journal(tx, CaseId.next());
                        return null;
                    });
        }
        assertThat(
                        journal.about(
                                new JournalEntry.Subject(JournalEntry.Subject.CASE, id.toString()),
                                10))
                .extracting(JournalEntry::number)
                .containsExactly(5L, 3L, 1L);
    }

    /** A later version, or a module that is gone, has written it: followers go on behind it. */
    @Test
    void anActionThatIsNotKnownStopsNobody() throws Exception {
        CaseId id = CaseId.next();
        fresh.store.write(
                Samples.SYSTEM,
                tx -> {
                    Samples.journal(tx, id);
                    return null;
                });
        write(2);
        fresh.tamper("update journal set action = 'of_tomorrow' where entry_number = 1");
        fresh.rechain(1);

        assertThat(journal.after(0, 10))
                .extracting(JournalEntry::number)
                .containsExactly(1L, 2L, 3L);
        assertThat(
                        journal.about(
                                new JournalEntry.Subject(JournalEntry.Subject.CASE, id.toString()),
                                10))
                .extracting(JournalEntry::action)
                .containsExactly(JournalAction.UNKNOWN);
        assertThat(verify().isSound()).isTrue();
    }

    @Test
    void listenersHearOfTheHeadAfterTheCommit() {
        List<Long> heard = new ArrayList<>();
        JournalBell bell = new JournalBell(fresh.store);
        bell.addListener(
                head -> {
                    throw new IllegalStateException("a listener that fails disturbs nobody");
                });
        bell.addListener(
                head -> {
                    assertThat(journal.head()).isEqualTo(head);
                    heard.add(head);
                });
        write(2);
        assertThat(heard).containsExactly(1L, 2L);
    }
}
