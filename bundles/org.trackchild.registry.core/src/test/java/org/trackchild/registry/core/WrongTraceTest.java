package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;

/** A child that was recorded as traced, and was another one. */
class WrongTraceTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller CLERK = Register.caller("CCI-1", Role.HOME_CLERK);

    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static Register register;

    private static StoredCasework casework;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        casework =
                new StoredCasework(
                        register.store,
                        register.desk,
                        register.shelf,
                        new RunawayReport(
                                new TwoDistricts(Optional.of(TwoDistricts.home("DCPU-1"))),
                                register.desk,
                                register.fields),
                        register.fields);
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    private static void make(Caller caller, CaseId id, String transition, String... evidence) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < evidence.length; i += 2) {
            texts.put(evidence[i], evidence[i + 1]);
        }
        casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(transition, Instant.now().truncatedTo(ChronoUnit.MILLIS), texts));
    }

    private static void trace(Caller caller, CaseId id) {
        make(caller, id, "trace", "how", "By a neighbour", "where", "Gonda");
    }

    private static void correct(Caller caller, CaseId id) {
        make(caller, id, "correct_trace", "reason", "Another girl", "told_family", "In person");
    }

    private static LegalClock clock(CaseId id, String code) {
        return casework.progress(DISTRICT, id).clocks().stream()
                .filter(each -> each.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMissingChildIsLookedForAgainAndItsClocksGoOn() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        Instant due = clock(id, "notice").due();
        trace(POLICE, id);
        assertThat(clock(id, "notice").isRunning()).isFalse();
        assertThat(clock(id, "production").isRunning()).isTrue();

        correct(POLICE, id);

        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.read(id).header().revision().tracedAt()).isEmpty();
        assertThat(clock(id, "notice").isRunning()).isTrue();
        assertThat(clock(id, "notice").due()).isEqualTo(due);
        assertThat(clock(id, "ahtu").isRunning()).isTrue();
        assertThat(clock(id, "production").isRunning()).isFalse();
        // it was never found: what was ordered for the search holds on
        assertThat(
                        register.store.<Instant>read(
                                tx ->
                                        Casebook.of(tx, register.read(id))
                                                .lookedForSince(register.shelf.of("UP"))))
                .isEqualTo(register.read(id).header().revision().registeredAt());
    }

    @Test
    void theCaseStandsWhereItStoodBefore() {
        CaseId report = register.enter(CaseKind.MISSING, "PS-1");
        make(POLICE, report, "refer_to_ahtu", "reason", "Four months");
        trace(POLICE, report);
        correct(DISTRICT, report);
        assertThat(register.status(report)).isEqualTo(CaseStatus.WITH_AHTU);
        assertThat(clock(report, "ahtu_report").isRunning()).isTrue();

        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        trace(CLERK, found);
        correct(CLERK, found);
        assertThat(register.status(found)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(clock(found, "restoration").isRunning()).isFalse();
    }

    @Test
    void whatALinkSaysIsTakenBackWithTheLink() {
        CaseId missing = register.enter(CaseKind.MISSING, "PS-1");
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        var link = links.link(DISTRICT, missing, found, "Same scar");
        assertThat(Register.refusal(() -> correct(POLICE, missing))).isEqualTo("TRACED_BY_LINK");
        assertThat(
                        casework.progress(POLICE, missing).offers().stream()
                                .filter(each -> each.transition().code().equals("correct_trace"))
                                .flatMap(each -> each.refusals().stream())
                                .map(each -> each.code().name()))
                .containsExactly("TRACED_BY_LINK");
        links.withdraw(DISTRICT, link.link().id(), "Another scar");
        assertThat(register.status(missing)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(Register.refusal(() -> correct(POLICE, missing))).isEqualTo("NOT_FROM_HERE");
    }

    @Test
    void whoTracedByHandAndWasLinkedLaterIsCorrectedAfterTheLink() {
        CaseId missing = register.enter(CaseKind.MISSING, "PS-1");
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        trace(POLICE, missing);
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        var link = links.link(DISTRICT, missing, found, "Same scar");
        links.withdraw(DISTRICT, link.link().id(), "Another scar");
        assertThat(register.status(missing)).isEqualTo(CaseStatus.TRACED);
        correct(POLICE, missing);
        assertThat(register.status(missing)).isEqualTo(CaseStatus.REGISTERED);
    }

    @Test
    void theFamilyIsToldThatTheChildIsLookedForAgain() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        CaseId brother = register.enter(CaseKind.MISSING, "PS-1");
        new StoredFamilies(register.store, register.desk, register.fields)
                .relate(
                        POLICE,
                        new FamilyTie.Said(
                                id, brother, "sibling", FamilyTie.Ground.REPORTED_TOGETHER),
                        "Their mother says so");
        trace(POLICE, id);
        correct(POLICE, id);
        assertThat(register.entries(Subject.CASE, brother, JournalAction.RELATIVE_FOUND))
                .hasSize(1);
        assertThat(register.entries(Subject.CASE, brother, JournalAction.RELATIVE_LOOKED_FOR))
                .hasSize(1);
    }

    @Test
    void onlyATraceIsCorrected() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        register.store.write(
                Caller.system("test"),
                tx -> {
                    var old = tx.cases().find(id).orElseThrow().content();
                    return new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    CaseStatus.TRACED,
                                    new Step("withdraw_surrender", tx.now(), Map.of()),
                                    StatusChange.signature(Caller.system("test")));
                });
        assertThat(Register.refusal(() -> correct(CLERK, id))).isEqualTo("NEEDED_FIRST");
    }

    private static final Caller BENCH = Register.caller("CWC-1", Role.COMMITTEE_MEMBER);

    private static SignedOrders orders() {
        return new SignedOrders(
                new StoredOrders(register.store, register.desk, register.shelf, register.fields));
    }

    private static FilledForms forms() {
        return new FilledForms(
                new StoredForms(register.store, register.desk, register.shelf, register.fields));
    }

    private static void place(CaseId id) {
        make(
                CLERK,
                id,
                "produce",
                "form",
                forms().handedIn(CLERK, id, "production", "committee", "CWC Lucknow"));
        String order =
                orders().signed(BENCH, id, "placement", "institution", "CCI-1", "reason", "Safe");
        make(BENCH, id, "place", "order", order);
    }

    @Test
    void aFoundChildStaysWhereItWasPlacedMeanwhile() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        trace(CLERK, id);
        place(id);
        assertThat(register.status(id)).isEqualTo(CaseStatus.TRACED);

        correct(CLERK, id);

        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(clock(id, "production").isRunning()).isFalse();
    }

    @Test
    void aFoundChildStaysWhereItWasPlacedAlsoWhenALinkIsTakenBack() {
        CaseId missing = register.enter(CaseKind.MISSING, "PS-1");
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        var link = links.link(DISTRICT, missing, id, "Same scar");
        place(id);
        links.withdraw(DISTRICT, link.link().id(), "Another scar");
        assertThat(register.status(id)).isEqualTo(CaseStatus.PLACED);
        assertThat(register.status(missing)).isEqualTo(CaseStatus.REGISTERED);
    }

    @Test
    void anOrderForTheWrongFamilyIsNotCarriedOutForTheNext() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        OpenSitting.of(register, BENCH, "Asha Rawat", "Imran Khan", "Sunita Das");
        place(id);
        make(
                DISTRICT,
                id,
                "submit_sir",
                "form",
                forms().handedIn(DISTRICT, id, "sir", "analysis", "The family lives in Gonda."));
        trace(CLERK, id);
        String wrong = restoration(id, "the mother");
        correct(CLERK, id);
        trace(CLERK, id);
        make(DISTRICT, id, "study_home", "findings", "The mother waits");

        assertThat(Register.refusal(() -> make(BENCH, id, "restore", "order", wrong)))
                .isEqualTo("ORDER_OF_WRONG_TRACE");
        assertThat(offered(id)).isEmpty();
        String right = restoration(id, "the aunt");
        assertThat(offered(id)).containsExactly(right);
        make(BENCH, id, "restore", "order", right);
        assertThat(register.status(id)).isEqualTo(CaseStatus.RESTORED);
    }

    private static String restoration(CaseId id, String relative) {
        return orders().signed(
                        BENCH, id, "restoration", "handed_to", relative, "relation", relative);
    }

    /** The orders with which the child can go home. */
    private static List<String> offered(CaseId id) {
        return casework.progress(BENCH, id).offers().stream()
                .filter(each -> each.transition().code().equals("restore"))
                .flatMap(each -> each.records().orders().values().stream())
                .flatMap(List::stream)
                .map(Order::number)
                .toList();
    }
}
