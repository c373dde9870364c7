package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.store.api.CaseSelection;

/** Lives of cases on a real store: what is kept of each step, and what follows from it. */
class StoredCaseworkTest extends FreedChildren {

    private static final Caller OFFICER = Register.officer("PS-1");

    private void produce(CaseId id, String committee) {
        String report = forms.handedIn(CLERK, id, "production", "committee", committee);
        make(CLERK, id, "produce", "form", report);
    }

    private void visitedAfterAQuarter(CaseId id) {
        time.forward(Caller.system("test"), Duration.ofDays(85));
        make(
                CLERK,
                id,
                "follow_up",
                "visited_on",
                TextCaseReader.today(register.store).toString(),
                "findings",
                "Goes to school");
    }

    private LegalClock clock(Caller caller, CaseId id, String code) {
        return casework.progress(caller, id).clocks().stream()
                .filter(each -> each.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFoundChildGoesHomeByLaw() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");

        produce(id, "CWC Lucknow");
        String placement =
                orders.signed(BENCH, id, "placement", "institution", "CCI-1", "reason", "Safe");
        make(BENCH, id, "place", "order", placement);
        make(
                BENCH,
                id,
                "order_sir",
                "order",
                orders.signed(BENCH, id, "sir", "asked", "Probation officer"));
        String sir = forms.handedIn(CLERK, id, "sir", "analysis", "The family lives in Gonda.");
        make(CLERK, id, "submit_sir", "form", sir);
        make(CLERK, id, "trace", "how", "By the school", "where", "Gonda");
        make(UNIT, id, "study_home", "findings", "The mother waits");
        OpenSitting.of(register, BENCH, "Asha Rawat", "Imran Khan", "Sunita Das");
        ChildCase home =
                make(
                        BENCH,
                        id,
                        "restore",
                        "order",
                        orders.signed(
                                BENCH,
                                id,
                                "restoration",
                                "handed_to",
                                "the mother",
                                "relation",
                                "mother"));
        assertThat(home.header().status()).isEqualTo(CaseStatus.RESTORED);
        assertThat(home.header().revision().tracedAt()).isPresent();
        visitedAfterAQuarter(id);
        assertThat(codes(() -> make(CLERK, id, "close", "reason", "Well")))
                .containsExactly("NEEDED_APART");
        visitedAfterAQuarter(id);

        assertThat(make(CLERK, id, "close", "reason", "Well").header().status())
                .isEqualTo(CaseStatus.CLOSED);
        List<MadeTransition> made = casework.progress(CLERK, id).made();
        assertThat(made)
                .extracting(each -> each.step().transition())
                .containsExactly(
                        "close",
                        "follow_up",
                        "follow_up",
                        "restore",
                        "study_home",
                        "trace",
                        "submit_sir",
                        "order_sir",
                        "place",
                        "produce");
        assertThat(made.get(6).step().evidence()).containsExactly(Map.entry("form", sir));
        assertThat(made.get(3).by().office()).isEqualTo("CWC-1");
        assertThat(casework.progress(CLERK, id).clocks()).noneMatch(LegalClock::isRunning);
    }

    @Test
    void everyTransitionIsJournaledWithoutWhatWasWritten() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        produce(id, "Bench of Phoolpur");

        JournalEntry entry = register.entries("case", id, JournalAction.CASE_TRANSITION).get(0);

        assertThat(entry.detail())
                .contains("transition=produce", "from=registered", "to=produced", "version=2")
                .doesNotContain("Phoolpur");
        assertThat(register.entries("case", id, JournalAction.CASE_READ)).isEmpty();
        casework.progress(CLERK, id);
        assertThat(register.entries("case", id, JournalAction.CASE_READ)).hasSize(1);
    }

    @Test
    void theNumberOfTheFirIsTypedOnce() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        assertThat(clock(OFFICER, id, "fir").isRunning()).isTrue();

        ChildCase changed = make(OFFICER, id, "register_fir", "fir_number", "123/2026");

        assertThat(((MissingParticulars) changed.particulars()).firNumber()).isEqualTo("123/2026");
        assertThat(clock(OFFICER, id, "fir").standing(Instant.now()))
                .isEqualTo(LegalClock.Standing.MET);
    }

    @Test
    void aRunawayIsReportedMissingByItself() {
        ChildDescription child =
                Register.child("Phoolmatiya").toBuilder().age(ApproximateAge.about(9)).build();
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1", child);

        register.store.write(
                BENCH,
                tx ->
                        tx.protections()
                                .insert(
                                        id,
                                        new Statement(
                                                "tester", new OfficeId("CWC-1"), tx.now(), "")));
        ChildCase gone = make(CLERK, id, "run_away", "circumstances", "Over the wall at night");

        assertThat(gone.header().status()).isEqualTo(CaseStatus.RAN_AWAY);
        MadeTransition made = casework.progress(CLERK, id).made().get(0);
        String number = made.step().evidence().get(RunawayReport.MISSING_REPORT);
        ChildCase report =
                register
                        .store
                        .read(
                                tx ->
                                        tx.cases()
                                                .list(
                                                        new CaseSelection(
                                                                Reach.EVERYTHING,
                                                                CaseFilter.all()
                                                                        .with()
                                                                        .text(number)
                                                                        .build(),
                                                                List.of()),
                                                        Optional.empty(),
                                                        2))
                        .items()
                        .stream()
                        .map(found -> register.read(found.header().id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(report.header().kind()).isEqualTo(CaseKind.MISSING);
        assertThat(report.child()).isEqualTo(child);
        assertThat(report.header().status()).isEqualTo(CaseStatus.REGISTERED);
        Optional<Statement> protection =
                register.store.read(tx -> tx.protections().find(report.id()));
        assertThat(protection).isPresent();
        // the home keeps seeing what becomes of the child that was in its care
        assertThat(casework.progress(CLERK, report.id()).clocks()).isNotEmpty();
        // what is only looked at cannot be acted upon
        assertThat(codes(() -> make(CLERK, report.id(), "notify", "told", "x")))
                .contains("NOT_YOUR_PART");
    }
}
