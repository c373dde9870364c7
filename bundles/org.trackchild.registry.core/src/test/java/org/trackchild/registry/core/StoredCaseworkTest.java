package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Particulars.MissingParticulars;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.TablePack;
import org.trackchild.store.api.CaseSelection;

/** Lives of cases on a real store; all children are synthetic. */
class StoredCaseworkTest {

    private static final String POLICE = "PS-1";
    private static final String HOME = "CCI-1";

    private Register register;
    private RuleShelf shelf;
    private StoredCasework casework;
    private ClockFollower follower;
    private FilledForms forms;

    private SignedOrders orders;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        shelf = register.shelf;
        orders =
                new SignedOrders(
                        new StoredOrders(register.store, register.desk, shelf, new FamilyAtRisk()));
        forms =
                new FilledForms(
                        new StoredForms(register.store, register.desk, shelf, register.fields));
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        shelf,
                        new RunawayReport(
                                new TwoDistricts(Optional.of(keeper())),
                                register.desk,
                                register.fields));
    }

    @AfterEach
    void close() throws SQLException, IOException {
        if (follower != null) {
            follower.stop();
        }
        register.close();
    }

    private static Office keeper() {
        return new Office(
                new OfficeId("DCPU-1"),
                OfficeType.DCPU,
                Wording.same("Synthetic unit"),
                "UP",
                "UP-LUCKNOW",
                "",
                true);
    }

    private static Caller officer() {
        return Register.officer(POLICE);
    }

    private static Caller clerk() {
        return Register.caller(HOME, Role.HOME_CLERK);
    }

    private static Caller bench() {
        return Register.caller("CWC-1", Role.COMMITTEE_MEMBER);
    }

    private static Caller district() {
        return Register.caller("DCPU-1", Role.DISTRICT_OFFICER);
    }

    private ChildCase make(Caller caller, CaseId id, String transition, String... evidence) {
        return make(caller, id, transition, Instant.now(), evidence);
    }

    private ChildCase make(
            Caller caller, CaseId id, String transition, Instant happened, String... evidence) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < evidence.length; i += 2) {
            texts.put(evidence[i], evidence[i + 1]);
        }
        return casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(transition, happened.truncatedTo(ChronoUnit.MILLIS), texts));
    }

    private void produce(CaseId id, String committee) {
        String report = forms.handedIn(clerk(), id, "production", "committee", committee);
        make(clerk(), id, "produce", "form", report);
    }

    private void visitedAfterAQuarter(CaseId id) {
        new StoredTime(register.store, true).forward(Caller.system("test"), Duration.ofDays(85));
        make(
                clerk(),
                id,
                "follow_up",
                "visited_on",
                TextCaseReader.today(register.store).toString(),
                "findings",
                "Goes to school");
    }

    private List<String> codes(ThrowingCall call) {
        try {
            call.run();
        } catch (ProblemException refused) {
            return refused.problems().stream()
                    .map(
                            each ->
                                    each.code().name()
                                            + (each.field().isEmpty() ? "" : " " + each.field()))
                    .toList();
        }
        throw new AssertionError("was not refused");
    }

    private interface ThrowingCall {
        void run();
    }

    private LegalClock clock(Caller caller, CaseId id, String code) {
        return casework.progress(caller, id).clocks().stream()
                .filter(each -> each.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFoundChildGoesHomeByLaw() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);

        produce(id, "CWC Lucknow");
        String placement =
                orders.signed(bench(), id, "placement", "institution", "CCI-1", "reason", "Safe");
        make(bench(), id, "place", "order", placement);
        make(
                bench(),
                id,
                "order_sir",
                "order",
                orders.signed(bench(), id, "sir", "asked", "Probation officer"));
        String sir = forms.handedIn(clerk(), id, "sir", "analysis", "The family lives in Gonda.");
        make(clerk(), id, "submit_sir", "form", sir);
        make(clerk(), id, "trace", "how", "By the school", "where", "Gonda");
        make(district(), id, "study_home", "findings", "The mother waits");
        OpenSitting.of(register, bench(), "Asha Rawat", "Imran Khan", "Sunita Das");
        ChildCase home =
                make(
                        bench(),
                        id,
                        "restore",
                        "order",
                        orders.signed(
                                bench(),
                                id,
                                "restoration",
                                "handed_to",
                                "the mother",
                                "relation",
                                "mother"));
        assertThat(home.header().status()).isEqualTo(CaseStatus.RESTORED);
        assertThat(home.header().revision().tracedAt()).isPresent();
        visitedAfterAQuarter(id);
        assertThat(codes(() -> make(clerk(), id, "close", "reason", "Well")))
                .containsExactly("NEEDED_APART");
        visitedAfterAQuarter(id);

        assertThat(make(clerk(), id, "close", "reason", "Well").header().status())
                .isEqualTo(CaseStatus.CLOSED);
        List<MadeTransition> made = casework.progress(clerk(), id).made();
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
        assertThat(casework.progress(clerk(), id).clocks()).noneMatch(LegalClock::isRunning);
    }

    @Test
    void everyTransitionIsJournaledWithoutWhatWasWritten() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        produce(id, "Bench of Phoolpur");

        JournalEntry entry = register.entries("case", id, JournalAction.CASE_TRANSITION).get(0);

        assertThat(entry.detail())
                .contains("transition=produce", "from=registered", "to=produced", "version=2")
                .doesNotContain("Phoolpur");
        assertThat(register.entries("case", id, JournalAction.CASE_READ)).isEmpty();
        casework.progress(clerk(), id);
        assertThat(register.entries("case", id, JournalAction.CASE_READ)).hasSize(1);
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingChanges() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);

        assertThat(
                        codes(
                                () ->
                                        make(
                                                clerk(),
                                                id,
                                                "produce",
                                                Instant.now().plusSeconds(3_600),
                                                "mood",
                                                "x",
                                                "form",
                                                " ")))
                .containsExactlyInAnyOrder(
                        "IN_THE_FUTURE happened", "UNKNOWN_FIELD mood", "REQUIRED form");
        assertThat(codes(() -> make(clerk(), id, "produce", "form", "FC-26-1/PRODUCTION/9")))
                .containsExactly("NO_FORM_HANDED_IN form");
        assertThat(codes(() -> make(bench(), id, "produce"))).containsExactly("NOT_YOUR_PART");
        assertThat(codes(() -> make(clerk(), id, "restore"))).containsExactly("NOT_FROM_HERE");
        assertThat(codes(() -> make(clerk(), id, "fly"))).containsExactly("NO_SUCH_TRANSITION");
        assertThat(codes(() -> make(Register.officer("PS-9"), id, "produce")))
                .containsExactly("NO_SUCH_CASE");
        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.read(id).header().revision().version()).isEqualTo(1);
        assertThat(casework.progress(clerk(), id).made()).isEmpty();
    }

    @Test
    void nothingHappensBeforeTheChildWasFoundOrBeforeTheLastMove() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        Instant before = Register.DAY.minusDays(2).atStartOfDay(TextCaseReader.INDIA).toInstant();

        assertThat(
                        codes(
                                () ->
                                        make(
                                                clerk(),
                                                id,
                                                "produce",
                                                before,
                                                "form",
                                                forms.handedIn(clerk(), id, "production"))))
                .containsExactly("BEFORE_THE_LAST happened");
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        produce(id, "CWC");

        assertThatThrownBy(
                        () ->
                                casework.make(
                                        bench(),
                                        id,
                                        1,
                                        new Step("order_sir", Instant.now(), Map.of("asked", "A"))))
                .hasMessageContaining("CHANGED_MEANWHILE");
    }

    @Test
    void offersSayWhyTheReaderCannot() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        CaseProgress progress = casework.progress(officer(), id);

        assertThat(progress.offers())
                .extracting(offer -> offer.transition().code())
                .contains("register_fir", "notify", "refer_to_ahtu", "turn_18")
                .doesNotContain("restore", "trace_withdrawn");
        assertThat(progress.offers())
                .filteredOn(offer -> offer.transition().code().equals("order_publication"))
                .allSatisfy(
                        offer ->
                                assertThat(offer.refusals())
                                        .extracting(problem -> problem.code().name())
                                        .containsExactly("NOT_YOUR_PART"));
        assertThat(progress.rules().names()).containsExactly("IN-2016");
    }

    @Test
    void theNumberOfTheFirIsTypedOnce() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        assertThat(clock(officer(), id, "fir").isRunning()).isTrue();

        ChildCase changed = make(officer(), id, "register_fir", "fir_number", "123/2026");

        assertThat(((MissingParticulars) changed.particulars()).firNumber()).isEqualTo("123/2026");
        assertThat(clock(officer(), id, "fir").standing(Instant.now()))
                .isEqualTo(LegalClock.Standing.MET);
    }

    @Test
    void aRunawayIsReportedMissingByItself() {
        ChildDescription child =
                Register.child("Phoolmatiya").toBuilder().age(ApproximateAge.about(9)).build();
        CaseId id = register.enter(CaseKind.FOUND, HOME, child);

        register.store.write(
                bench(),
                tx ->
                        tx.protections()
                                .insert(
                                        id,
                                        new Statement(
                                                "tester", new OfficeId("CWC-1"), tx.now(), "")));
        ChildCase gone = make(clerk(), id, "run_away", "circumstances", "Over the wall at night");

        assertThat(gone.header().status()).isEqualTo(CaseStatus.RAN_AWAY);
        MadeTransition made = casework.progress(clerk(), id).made().get(0);
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
        assertThat(casework.progress(clerk(), report.id()).clocks()).isNotEmpty();
        // what is only looked at cannot be acted upon
        assertThat(codes(() -> make(clerk(), report.id(), "notify", "told", "x")))
                .contains("NOT_YOUR_PART");
    }

    @Test
    void theListOfClocksFollowsAndIsComputedAnewWithOtherRules() {
        CaseId id = register.enter(CaseKind.MISSING, POLICE);
        follower = new ClockFollower(register.store, register.journal, new ClockKeeper(shelf));
        while (follower.goOn()) {
            // until nothing is left
        }
        assertThat(due(officer())).containsExactlyInAnyOrder("fir", "notice");
        make(officer(), id, "register_fir", "fir_number", "123/2026");
        while (follower.goOn()) {
            // until nothing is left
        }
        assertThat(due(officer())).containsExactly("notice");
        assertThat(due(Register.officer("PS-9"))).isEmpty();

        RuleShelf other = new RuleShelf();
        other.add(new StateWithoutNotices());
        ClockFollower again =
                new ClockFollower(register.store, register.journal, new ClockKeeper(other));
        try {
            while (again.goOn()) {
                // until nothing is left
            }
        } finally {
            again.stop();
        }
        assertThat(due(officer())).isEmpty();
        // the first rules come back, and nothing has happened since
        while (follower.goOn()) {
            // until nothing is left
        }
        assertThat(due(officer())).containsExactly("notice");
    }

    @Test
    void theBenchOfOneDistrictIsNotThatOfAnother() {
        CaseId id = register.enter(CaseKind.FOUND, HOME);
        produce(id, "CWC");
        Caller elsewhereOnTheBench =
                new Caller(
                        "two.postings",
                        "Synthetic",
                        List.of(
                                new Posting(
                                        new OfficeId(HOME), Role.HOME_CLERK, "UP", "UP-LUCKNOW"),
                                new Posting(
                                        new OfficeId("CWC-9"),
                                        Role.COMMITTEE_MEMBER,
                                        "BR",
                                        "BR-AURANGABAD")));

        assertThat(codes(() -> make(elsewhereOnTheBench, id, "order_sir", "asked", "A")))
                .containsExactly("NOT_YOUR_PART");
    }

    private List<String> due(Caller caller) {
        return casework.due(caller, Optional.empty(), 50).items().stream()
                .map(DueClock::clock)
                .map(clock -> clock.rule().code())
                .toList();
    }

    /** Rules of another world, without any clock. */
    private static final class StateWithoutNotices extends TablePack {

        StateWithoutNotices() {
            super("ZZ-2026", "", StateWithoutNotices.class);
        }
    }
}
