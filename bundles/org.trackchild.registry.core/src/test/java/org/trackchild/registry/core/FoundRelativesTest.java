package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.Step;

/** A family is told, once, that one of its children was found, and that it was not. */
class FoundRelativesTest extends FamiliesFixture {

    @Test
    void linksOfOneChildCountAndContradictTies() {
        CaseId missing = missing();
        CaseId sibling = missing();
        CaseId found = register.enter(CaseKind.FOUND, "HOME-1");
        siblings(POLICE, missing, sibling);
        UUID link = links.link(DISTRICT, missing, found, "Scar").link().id();
        FamilyView seen = families.ofCase(DISTRICT, sibling);
        assertThat(seen.children())
                .singleElement()
                .satisfies(
                        child -> {
                            assertThat(child.cases()).hasSize(2);
                            assertThat(child.livesIn()).contains(new OfficeId("HOME-1"));
                            assertThat(child.isFound()).isTrue();
                        });
        // the home keeps a case of the child: it is told of the sister, whose case it does not see
        assertThat(families.ofCase(HOME, found).elsewhere()).isEqualTo(1);
        assertThat(Register.refusal(() -> siblings(DISTRICT, found, missing)))
                .isEqualTo("CASES_OF_ONE_CHILD");
        assertThat(Register.refusal(() -> siblings(DISTRICT, found, sibling)))
                .isEqualTo("ALREADY_RELATED");
        assertThat(Register.refusal(() -> links.link(DISTRICT, sibling, found, "Same")))
                .isEqualTo("TWO_OF_ONE_FAMILY");
        // her office is told that he was found, and that he was not
        assertThat(register.entries(Subject.CASE, sibling, JournalAction.RELATIVE_FOUND))
                .singleElement()
                .satisfies(entry -> assertThat(entry.value("relative")).isPresent());
        links.withdraw(DISTRICT, link, "Another child");
        assertThat(register.entries(Subject.CASE, sibling, JournalAction.RELATIVE_LOOKED_FOR))
                .hasSize(1);
        assertThat(families.ofCase(DISTRICT, found).children()).isEmpty();
    }

    private int told(CaseId sibling, JournalAction action) {
        return register.entries(Subject.CASE, sibling, action).size();
    }

    @Test
    void aFamilyIsToldOnceHoweverManyCasesAChildHas() {
        CaseId reported = missing();
        CaseId again = missing();
        CaseId sibling = missing();
        CaseId found = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId moved = register.enter(CaseKind.FOUND, "HOME-1");
        siblings(POLICE, reported, sibling);
        links.link(DISTRICT, reported, again, "Reported twice");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isZero();
        UUID link = links.link(DISTRICT, again, found, "Scar").link().id();
        links.link(DISTRICT, found, moved, "The same stay");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isEqualTo(1);
        links.withdraw(DISTRICT, link, "Another child");
        assertThat(told(sibling, JournalAction.RELATIVE_LOOKED_FOR)).isEqualTo(1);
        links.link(DISTRICT, again, found, "It is the child");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isEqualTo(2);
    }

    @Test
    void whomParentsTakeBackFromTheCommitteeWasNotFound() {
        CaseId given = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId traced = register.enter(CaseKind.FOUND, "HOME-1");
        CaseId sibling = missing();
        siblings(DISTRICT, given, sibling);
        step(given, "withdraw_surrender");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isZero();
        siblings(DISTRICT, traced, sibling);
        step(traced, "trace");
        assertThat(told(sibling, JournalAction.RELATIVE_FOUND)).isEqualTo(1);
    }

    /** A step that leads to "traced". */
    private void step(CaseId id, String transition) {
        register.store.write(
                HOME,
                tx -> {
                    ChildCase old = tx.cases().find(id).orElseThrow().content();
                    return new StatusChange(tx, register.desk)
                            .make(
                                    old,
                                    old.particulars(),
                                    CaseStatus.TRACED,
                                    new Step(transition, tx.now(), Map.of()),
                                    StatusChange.signature(HOME));
                });
    }
}
