package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.DoneWork;
import org.trackchild.registry.api.Step;

/** What offices did today, on a real store; all children are synthetic. */
class StoredDoneWorkTest {

    private Register register;
    private StoredDoneWork work;

    private final Caller officer = Register.officer("PS-1");
    private final Caller stranger = Register.officer("PS-2");

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        work = new StoredDoneWork(register.store, register.desk);
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private void journal(Caller by, JournalAction action, Subject subject, String detail) {
        register.store.write(
                by,
                tx -> {
                    tx.journal(action, subject, detail);
                    return null;
                });
    }

    private void step(Caller by, CaseId of) {
        journal(
                by,
                JournalAction.CASE_TRANSITION,
                StoredCaseRegistry.subject(of),
                "version=2;transition=notify");
    }

    private List<String> done(Caller reader) {
        return work.latest(reader, 50).stream().map(each -> each.entry().action().code()).toList();
    }

    @Test
    void itIsWhatTheOfficeDidAndNotWhatItLookedAt() {
        CaseId of = register.enter(CaseKind.MISSING, "PS-1");
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        assertThat(work.count(officer)).isZero();
        assertThat(done(officer)).isEmpty();

        step(officer, of);
        journal(officer, JournalAction.CASE_READ, StoredCaseRegistry.subject(of), "part=notes");
        journal(
                officer,
                JournalAction.PROPOSAL_ANSWERED,
                new Subject(Subject.PROPOSAL, CaseId.drawUuid().toString()),
                "missing=" + of + ";found=" + found + ";verdict=same");
        step(stranger, of);
        step(Caller.system("clocks"), of);

        assertThat(done(officer)).containsExactly("proposal_answered", "case_transition");
        assertThat(work.count(officer)).isEqualTo(2);
        assertThat(work.latest(officer, 1)).hasSize(1);
        assertThat(work.latest(officer, 50))
                .allMatch(each -> each.about().orElseThrow().header().id().equals(of));
        assertThat(work.latest(officer, 50).get(1).step()).isPresent();
        assertThat(work.latest(officer, 50).get(0).step()).isEmpty();
    }

    @Test
    void aStepThatIsMadeInTwoFilesOfAChildIsDoneOnce() {
        CaseId of = register.enter(CaseKind.MISSING, "PS-1");
        CaseId linked = register.enter(CaseKind.MISSING, "PS-1");
        step(officer, of);
        register.store.write(
                officer,
                tx -> {
                    StatusChange.journalFollowing(
                            tx,
                            tx.cases().find(linked).orElseThrow().content(),
                            CaseStatus.REGISTERED,
                            new Step("notify", tx.now(), Map.of()),
                            ";linked=" + of);
                    return null;
                });
        assertThat(work.count(officer)).isEqualTo(1);
        assertThat(work.latest(officer, 50))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.about().orElseThrow().header().id()).isEqualTo(of));
    }

    @Test
    void ofAChildWhomTheOfficeDoesNotSeeOnlyTheActIsTold() {
        CaseId of = register.enter(CaseKind.MISSING, "PS-1");
        step(stranger, of);

        DoneWork.Done told = work.latest(stranger, 50).get(0);
        assertThat(told.about()).isEmpty();
        assertThat(told.step()).isEmpty();
        assertThat(told.entry().actor()).isEqualTo(stranger.user());
    }

    @Test
    void anActionThatIsDoneIsAboutNoCase() {
        Caller district = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);
        journal(
                district,
                JournalAction.ACTION_COMPLETED,
                new Subject(Subject.OFFICE_ACTION, CaseId.drawUuid().toString()),
                "office=DCPU-1");
        assertThat(work.latest(district, 50))
                .singleElement()
                .satisfies(each -> assertThat(each.about()).isEmpty());
        assertThat(work.count(Caller.system("test"))).isZero();
    }
}
