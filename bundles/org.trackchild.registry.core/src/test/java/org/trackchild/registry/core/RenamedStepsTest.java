package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.trackchild.registry.api.Step;
import org.trackchild.registry.core.renamed.RenamingRules;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.rules.api.testing.RulePackContract;
import org.trackchild.rules.in2016.IndianRules;

/** A state calls what the platform makes and understands by other codes than the nation. */
class RenamedStepsTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static final Caller CLERK = Register.caller("CCI-1", Role.HOME_CLERK);

    private static Register register;

    private static StoredCasework casework;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
        register.shelf.add(new RenamingRules());
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

    private static List<String> steps(CaseId id) {
        return register.store.read(
                tx ->
                        tx.transitions().ofCase(id).stream()
                                .map(each -> each.step().transition())
                                .toList());
    }

    private static LegalClock clock(CaseId id, String code) {
        return casework.progress(DISTRICT, id).clocks().stream()
                .filter(each -> each.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void make(Caller caller, CaseId id, String transition, String how) {
        casework.make(
                caller,
                id,
                register.read(id).header().revision().version(),
                new Step(
                        transition,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Map.of("how", how)));
    }

    @Test
    void thePackKeepsTheContract() {
        RulePackContract.verify(new RenamingRules(), new IndianRules());
        Rules rules = register.shelf.of("UP");
        assertThat(rules.transition(CaseKind.MISSING, "trace")).isEmpty();
        assertThat(rules.name(CaseKind.MISSING, "trace").english()).startsWith("Record that");
        assertThat(rules.codes(CaseKind.FOUND, Meaning.PRODUCE))
                .containsExactlyInAnyOrder("produce", "present");
        assertThat(register.shelf.of("BR").transition(CaseKind.MISSING, Meaning.TRACE))
                .map(Transition::code)
                .contains("trace");
    }

    @Test
    void aLinkMakesTheStepsOfTheStateAndTheFamilyIsTold() {
        CaseId missing = register.enter(CaseKind.MISSING, "PS-1");
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        CaseId brother = register.enter(CaseKind.MISSING, "PS-1");
        new StoredFamilies(register.store, register.desk, register.fields)
                .relate(
                        POLICE,
                        new FamilyTie.Said(
                                missing, brother, "sibling", FamilyTie.Ground.REPORTED_TOGETHER),
                        "Their mother says so");
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        var link = links.link(DISTRICT, missing, found, "Same scar");
        assertThat(steps(missing)).containsExactly("locate");
        assertThat(steps(found)).containsExactly("locate");
        assertThat(clock(missing, "production").isRunning()).isTrue();
        assertThat(register.entries(Subject.CASE, brother, JournalAction.RELATIVE_FOUND))
                .hasSize(1);

        links.withdraw(DISTRICT, link.link().id(), "Another scar");
        assertThat(steps(missing)).containsExactly("locate", "unlocate");
        assertThat(register.status(missing)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(clock(missing, "production").isRunning()).isFalse();
        assertThat(clock(missing, "ahtu").isRunning()).isTrue();
    }

    @Test
    void whatTheNationCallsOtherwiseStartsTheSameClocksAndIsDemandedNoLess() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1");
        assertThat(
                        casework.progress(CLERK, id).offers().stream()
                                .map(each -> each.transition().code()))
                .contains("present", "locate")
                .doesNotContain("produce", "trace");
        make(CLERK, id, "present", "By the home");
        assertThat(clock(id, "sir").isRunning()).isTrue();
        assertThat(clock(id, "production").isRunning()).isFalse();
        Transition place =
                register.shelf.of("UP").transition(CaseKind.FOUND, "place").orElseThrow();
        assertThat(place.demands().before()).containsOnlyKeys("produce/present");
    }

    @Test
    void aWrongTraceOfTheStateIsCorrectedToo() {
        CaseId id = register.enter(CaseKind.MISSING, "PS-1");
        make(POLICE, id, "locate", "By a neighbour");
        casework.make(
                POLICE,
                id,
                register.read(id).header().revision().version(),
                new Step(
                        "correct_trace",
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        Map.of("reason", "Another girl", "told_family", "In person")));
        assertThat(register.status(id)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(clock(id, "ahtu").isRunning()).isTrue();
    }
}
