package org.trackchild.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.Reading;
import org.trackchild.journal.api.ShownCases;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.store.api.Store;

/** What transactions tell the journal of who was shown which cases. */
class ShownInTransactionsTest {

    private static final Reading LIST = new Reading(Through.LIST, "kind:missing");

    private final Caller officer =
            new Caller(
                    "officer",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("PS-1"),
                                    Role.POLICE_OFFICER,
                                    "UP",
                                    "UP-LUCKNOW")));

    private final CaseId one = CaseId.next();

    private final CaseId other = CaseId.next();

    private FreshStore fresh;

    private JpaJournal journal;

    @BeforeEach
    void open() throws SQLException, IOException {
        fresh = new FreshStore();
        journal = new JpaJournal(fresh.store);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        fresh.close();
    }

    private void show(Store store, Reading reading, CaseId... cases) {
        store.show(
                officer,
                tx -> {
                    tx.shown(reading, List.of(cases));
                    return null;
                });
    }

    @Test
    void oneEntryTellsOfAllAndIsNotRepeated() {
        show(fresh.store, LIST, one, other, one);
        show(fresh.store, LIST, other);
        show(fresh.store, LIST);

        List<JournalEntry> entries = journal.after(0, 10);
        assertThat(entries).hasSize(1);
        JournalEntry entry = entries.get(0);
        assertThat(entry.action()).isEqualTo(JournalAction.CASES_SHOWN);
        assertThat(entry.actor()).isEqualTo("officer");
        assertThat(entry.office()).isEqualTo("PS-1");
        assertThat(entry.value("filter")).contains("kind:missing");
        assertThat(ShownCases.of(entry)).containsExactly(one, other);
        assertThat(journal.verify(1, Long.MAX_VALUE, number -> {}).isSound()).isTrue();
    }

    @Test
    void onlyWhatIsNewIsToldAndEachCaseFindsItsReadings() {
        show(fresh.store, LIST, one);
        show(fresh.store, LIST, one, other);
        show(fresh.store, Reading.of(Through.DUPLICATE_CHECK), one);

        assertThat(journal.readings(one, 10))
                .extracting(JournalEntry::number)
                .containsExactly(3L, 1L);
        assertThat(journal.readings(one, 1)).extracting(JournalEntry::number).containsExactly(3L);
        assertThat(journal.readings(other, 10))
                .extracting(JournalEntry::number)
                .containsExactly(2L);
        assertThat(journal.readings(CaseId.next(), 10)).isEmpty();
    }

    @Test
    void whatTwoCallsOfOneTransactionShowIsToldOnceForEachKindOfList() {
        fresh.store.show(
                officer,
                tx -> {
                    tx.shown(LIST, List.of(one));
                    tx.shown(LIST, List.of(one, other));
                    tx.shown(Reading.of(Through.WORK), List.of(one));
                    return null;
                });
        assertThat(journal.after(0, 10))
                .extracting(entry -> ShownCases.of(entry))
                .containsExactly(List.of(one), List.of(other), List.of(one));
    }

    @Test
    void aFailureTellsNothingAndTheNextReadingDoes() {
        assertThatThrownBy(
                        () ->
                                fresh.store.show(
                                        officer,
                                        tx -> {
                                            tx.shown(LIST, List.of(one));
                                            throw new IllegalStateException("synthetic");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(journal.head()).isZero();

        show(fresh.store, LIST, one);
        assertThat(journal.readings(one, 10)).hasSize(1);
    }

    @Test
    void whatCannotBeToldIsNotShown() throws SQLException {
        fresh.tamper("drop table case_shown");
        List<String> shown = new ArrayList<>();
        assertThatThrownBy(
                        () ->
                                shown.add(
                                        fresh.store.show(
                                                officer,
                                                tx -> {
                                                    tx.shown(LIST, List.of(one));
                                                    return "a child";
                                                })))
                .isInstanceOf(RuntimeException.class);
        assertThat(shown).isEmpty();
        assertThat(journal.head()).isZero();
    }

    @Test
    void anotherMachineAndTheNextStartTellOnceMore() {
        show(fresh.store, LIST, one);
        show(fresh.reopen(), LIST, one);
        show(fresh.store, LIST, one);
        assertThat(journal.readings(one, 10)).hasSize(2);
        assertThat(journal.verify(1, Long.MAX_VALUE, number -> {}).isSound()).isTrue();
    }

    @Test
    void whatAJournalHasLostIsToldAnew() throws SQLException {
        show(fresh.store, LIST, other);
        JournalEntry kept = journal.after(0, 10).get(0);
        show(fresh.store, LIST, one);
        fresh.tamper("delete from journal where entry_number = 2");
        fresh.tamper("delete from case_shown where case_id = '" + one + "'");
        fresh.tamper("update journal_head set entry_number = 1, hash = '" + kept.hash() + "'");

        show(fresh.store, LIST, one);
        assertThat(journal.readings(one, 10)).hasSize(1);
        assertThat(journal.verify(1, Long.MAX_VALUE, number -> {}).isSound()).isTrue();
    }

    @Test
    void whatAnotherJournalSaysAtTheSamePlaceIsNotWhatWasTold() throws SQLException {
        show(fresh.store, LIST, one);
        fresh.tamper("delete from journal");
        fresh.tamper(
                "update journal_head set entry_number = 0, hash = '" + JournalEntry.START + "'");
        show(fresh.reopen(), LIST, other);
        show(fresh.reopen(), LIST, other);

        show(fresh.store, LIST, one);
        assertThat(journal.head()).isEqualTo(3);
    }

    @Test
    void anEntryThatSomebodyAlteredIsShownAndHidesNoOther() throws SQLException {
        show(fresh.store, LIST, one);
        show(fresh.reopen(), LIST, one);
        show(fresh.reopen(), LIST, one);
        for (String altered : List.of("through=list;cases=!", "through=list;cases=AAAA", "x")) {
            fresh.tamper("update journal set detail = '" + altered + "' where entry_number = 2");
            assertThat(journal.readings(one, 10))
                    .extracting(JournalEntry::number)
                    .containsExactly(3L, 2L, 1L);
            assertThat(ShownCases.isDamaged(journal.readings(one, 10).get(1))).isTrue();
            assertThat(journal.verify(1, Long.MAX_VALUE, number -> {}).isSound()).isFalse();
        }
    }

    @Test
    void ofThePlatformNothingIsTold() {
        fresh.store.show(
                Caller.system("matching"),
                tx -> {
                    tx.shown(LIST, List.of(one));
                    return null;
                });
        assertThat(journal.head()).isZero();
    }

    @Test
    void onlyTransactionsThatShowTellAndTheyChangeNothing() {
        assertThatThrownBy(
                        () ->
                                fresh.store.read(
                                        tx -> {
                                            tx.shown(LIST, List.of(one));
                                            return null;
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                fresh.store.show(
                                        officer,
                                        tx ->
                                                Samples.insert(
                                                        tx,
                                                        CaseKind.MISSING,
                                                        "PS-1",
                                                        "UP-LUCKNOW")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wakesNobodyWhoFollowsAndTheWitnessIsTold() {
        List<Long> woken = new ArrayList<>();
        List<Long> witnessed = new ArrayList<>();
        JournalBell bell = new JournalBell(fresh.store);
        bell.addListener(woken::add);
        Runnable end = fresh.store.afterCommit(head -> witnessed.add(head.number()));
        show(fresh.store, LIST, one);
        fresh.store.write(
                officer,
                tx -> {
                    tx.journal(
                            JournalAction.NOTE_WRITTEN,
                            new JournalEntry.Subject(JournalEntry.Subject.CASE, one.toString()),
                            "");
                    return null;
                });
        bell.stop();
        end.run();

        assertThat(woken).containsExactly(2L);
        assertThat(witnessed).containsExactly(1L, 2L);
    }
}
