package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Role;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Agenda;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.StoredCase;

/** Which forms and visits come next, for whom, and which visits were made. */
class StoredAgendaTest extends FreedChildren {

    private StoredAgenda agenda;

    @BeforeEach
    void begin() {
        agenda = new StoredAgenda(register.store, register.desk, register.shelf);
    }

    /** Writes down which clocks run, as the follower of the journal does. */
    private void follow(CaseId... cases) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    new ClockKeeper(register.shelf).refresh(tx, Set.of(cases));
                    return null;
                });
    }

    private List<String> forms(Caller caller) {
        return agenda.forms(caller, Optional.empty(), 50).items().stream()
                .flatMap(each -> each.forms().stream())
                .map(each -> each.kind().code())
                .toList();
    }

    @Test
    void aFormIsDueForWhoFillsItInUntilItIsHandedIn() {
        CaseId id = produced(child(ApproximateAge.about(8), null));
        follow(id);
        assertThat(forms(CLERK)).containsExactlyInAnyOrder("icp", "case_history");
        assertThat(forms(UNIT)).containsExactlyInAnyOrder("icp", "case_history", "monitoring");
        assertThat(forms(BENCH)).containsExactly("monitoring");
        assertThat(forms(Register.caller("CCI-2", Role.HOME_CLERK))).isEmpty();
        Agenda.DueForms due = agenda.forms(CLERK, Optional.empty(), 50).items().get(0);
        assertThat(due.clock().summary().header().id()).isEqualTo(id);
        assertThat(due.forms().get(0).until()).contains(due.clock().clock().due());

        forms.handedIn(CLERK, id, "icp");
        follow(id);
        assertThat(forms(CLERK)).containsExactly("case_history");
        make(CLERK, id, "submit_case_history", "form", forms.handedIn(CLERK, id, "case_history"));
        follow(id);
        assertThat(forms(CLERK)).isEmpty();
        make(BENCH, id, "submit_monitoring", "form", forms.handedIn(BENCH, id, "monitoring"));
        time.forward(Caller.system("test"), Duration.ofDays(100));
        follow(id);
        assertThat(forms(BENCH)).containsExactly("monitoring");
        assertThat(agenda.isFor(Register.caller("SCPS-1", Role.STATE_MONITOR))).isFalse();
    }

    @Test
    void aPageIsFullOfFormsWhateverElseIsDueBefore() {
        // a form that was handed in, of a step that is not recorded yet, is due no more
        for (int i = 0; i < 4; i++) {
            CaseId id = produced(child(ApproximateAge.about(8), null));
            forms.handedIn(CLERK, id, "icp");
            forms.handedIn(CLERK, id, "case_history");
            follow(id);
        }
        List<CaseId> due = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CaseId id = produced(child(ApproximateAge.about(8), null));
            forms.handedIn(CLERK, id, "case_history");
            follow(id);
            due.add(id);
        }
        Page<Agenda.DueForms> first = agenda.forms(CLERK, Optional.empty(), 2);
        assertThat(first.items()).hasSize(2);
        Page<Agenda.DueForms> second = agenda.forms(CLERK, first.next(), 2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
        assertThat(
                        Stream.concat(first.items().stream(), second.items().stream())
                                .map(each -> each.clock().summary().header().id()))
                .containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void eachFormHasOneRowAndThatIsItsEarliestLimit() {
        CaseId id = register.enter(CaseKind.FOUND, "CCI-1", child(ApproximateAge.about(8), null));
        follow(id);
        List<Agenda.DueForms> due = agenda.forms(CLERK, Optional.empty(), 50).items();
        assertThat(due.stream().flatMap(each -> each.forms().stream()))
                .extracting(each -> each.kind().code())
                .contains("production")
                .doesNotHaveDuplicates();
        assertThat(due)
                .allSatisfy(
                        each ->
                                assertThat(each.forms())
                                        .allMatch(
                                                form ->
                                                        form.until()
                                                                .equals(
                                                                        Optional.of(
                                                                                each.clock()
                                                                                        .clock()
                                                                                        .due()))));
    }

    @Test
    void onlyFormsOfTheCallersRoleAndWithoutAnOrderCount() {
        Rules rules = register.shelf.of("UP");
        List<DueLimits.Limit> clerk = DueLimits.ofForms(rules, Role.HOME_CLERK).toList();
        assertThat(clerk).contains(new DueLimits.Limit(CaseKind.FOUND, "icp"));
        assertThat(clerk)
                .extracting(DueLimits.Limit::code)
                .doesNotContain("final_order", "restoration");
        assertThat(DueLimits.ofForms(rules, Role.STATE_MONITOR)).isEmpty();
    }

    @Test
    void inspectionsOfFosterFamiliesAndSupervisionAreVisits() {
        Rules rules = register.shelf.of("UP");
        assertThat(DueLimits.of(rules, StoredAgenda.visitsOf(rules)))
                .contains(
                        new DueLimits.Limit(CaseKind.FOUND, "follow_up"),
                        new DueLimits.Limit(CaseKind.FOUND, "aftercare_visit"),
                        new DueLimits.Limit(CaseKind.FOUND, "foster_inspection"),
                        new DueLimits.Limit(CaseKind.FOUND, "supervision"));
    }

    private String today() {
        return TextCaseReader.today(register.store).toString();
    }

    private CaseId restored() {
        CaseId id = produced(child(ApproximateAge.about(8), null));
        make(CLERK, id, "submit_icp", "form", forms.handedIn(CLERK, id, "icp"));
        make(CLERK, id, "trace", "how", "By its father", "where", "Gonda");
        make(UNIT, id, "study_home", "findings", "A good home");
        sits();
        String order =
                orders.signed(
                        BENCH, id, "restoration", "handed_to", "Its father", "relation", "Father");
        make(BENCH, id, "restore", "order", order);
        return id;
    }

    @Test
    void visitsAreDueAndDone() {
        CaseId one = restored();
        CaseId two = restored();
        follow(one, two);
        assertThat(agenda.visits(UNIT, Optional.empty(), 50).items()).hasSize(2);
        Page<?> first = agenda.visits(UNIT, Optional.empty(), 1);
        assertThat(first.items()).hasSize(1);
        assertThat(agenda.visits(UNIT, first.next(), 1).items()).hasSize(1);
        assertThat(agenda.made(UNIT, Optional.empty(), 50).items()).isEmpty();

        make(UNIT, one, "follow_up", "visited_on", today(), "findings", "It goes to school");
        assertThat(agenda.made(UNIT, Optional.empty(), 50).items())
                .singleElement()
                .satisfies(
                        visit -> {
                            assertThat(visit.of().header().id()).isEqualTo(one);
                            assertThat(visit.name().english()).isNotBlank();
                        });
        assertThat(agenda.made(Register.officer("PS-1"), Optional.empty(), 50).items()).isEmpty();
    }

    private List<CaseId> visits(Caller caller) {
        return agenda.visits(caller, Optional.empty(), 50).items().stream()
                .map(each -> each.summary().header().id())
                .toList();
    }

    private List<CaseId> made() {
        return agenda.made(UNIT, Optional.empty(), 50).items().stream()
                .map(each -> each.of().header().id())
                .toList();
    }

    @Test
    void ofACaseThatWentOutOfSightNothingIsTold() {
        CaseId id = restored();
        make(UNIT, id, "follow_up", "visited_on", today(), "findings", "It goes to school");
        follow(id);
        assertThat(visits(CLERK)).containsExactly(id);
        time.forward(Caller.system("test"), Duration.ofDays(300));
        assertThat(casework.due(CLERK, Optional.empty(), 50).items()).isNotEmpty();
        assertThat(made()).containsExactly(id);
        // the list of what runs is behind: the case has moved to another district meanwhile
        register.store.write(
                Caller.system("test"),
                tx -> {
                    StoredCase stored = tx.cases().find(id).orElseThrow();
                    OfficeId there = new OfficeId("CCI-9");
                    ChildCase old = stored.content();
                    CaseHeader header = old.header();
                    ChildCase moved =
                            new ChildCase(
                                    new CaseHeader(
                                            id,
                                            header.number(),
                                            header.kind(),
                                            header.status(),
                                            there,
                                            header.revision()),
                                    old.child(),
                                    old.event(),
                                    old.particulars(),
                                    old.origin(),
                                    old.photos());
                    return tx.cases()
                            .move(
                                    moved,
                                    new CaseFacts(header.kind(), there, "BR", "BR-PATNA", Set.of()),
                                    header.revision().version());
                });
        assertThat(visits(CLERK)).isEmpty();
        assertThat(casework.due(CLERK, Optional.empty(), 50).items()).isEmpty();
        assertThat(casework.due(CLERK, Set.of(id))).isEmpty();
        assertThat(visits(UNIT)).isEmpty();
        assertThat(made()).isEmpty();
    }

    @Test
    void aVisitToAChildWithTwoFilesIsToldOnce() {
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        Caller police = Register.officer("PS-1");
        CaseId report =
                register.enter(CaseKind.MISSING, "PS-1", child(ApproximateAge.about(8), null));
        CaseId found = produced(child(ApproximateAge.about(8), null));
        UUID link = links.link(UNIT, report, found, "The same scar").link().id();
        make(UNIT, found, "study_home", "findings", "A good home");
        make(police, report, "produce", "form", forms.handedIn(police, report, "production"));
        sits();
        make(
                BENCH,
                found,
                "restore",
                "order",
                orders.signed(
                        BENCH, found, "restoration", "handed_to", "Asha", "relation", "Mother"));
        follow(report, found);
        assertThat(visits(UNIT)).hasSize(1);
        assertThat(visits(police)).hasSize(1);

        make(UNIT, found, "follow_up", "visited_on", today(), "findings", "It goes to school");
        assertThat(made()).containsExactly(found);

        // it was another child that was visited: the copy in the report counts no more
        links.withdraw(UNIT, link, "Another scar");
        follow(report, found);
        assertThat(made()).containsExactly(found);
    }

    @Test
    void aVisitBeforeTheChildWentMissingAgainCountsNoMore() {
        CaseId id = restored();
        make(UNIT, id, "follow_up", "visited_on", today(), "findings", "It goes to school");
        assertThat(made()).containsExactly(id);
        register.store.write(
                UNIT,
                tx -> {
                    StoredCase stored = tx.cases().find(id).orElseThrow();
                    new StatusChange(tx, register.desk)
                            .record(
                                    id,
                                    stored.content().header().status(),
                                    stored.content().header().status(),
                                    new Step("missing_again", tx.now(), Map.of()),
                                    StatusChange.signature(UNIT));
                    return null;
                });
        assertThat(made()).isEmpty();
    }
}
