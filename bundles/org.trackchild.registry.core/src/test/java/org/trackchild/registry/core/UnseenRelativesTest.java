package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.OfficeId;
import org.trackchild.model.PersonName;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.registry.api.FamilyView;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Verdict;

/** Where a child of the family is stays untold to who may not see its case. */
class UnseenRelativesTest extends TransferFixture {

    private static final Caller UNIT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static final Set<JournalAction> OF_FAMILIES =
            Set.of(
                    JournalAction.FAMILY_RELATED,
                    JournalAction.FAMILY_UNRELATED,
                    JournalAction.FAMILY_DISMISSED,
                    JournalAction.RELATIVE_FOUND,
                    JournalAction.RELATIVE_LOOKED_FOR);

    private StoredFamilies families;

    private StoredIdentityLinks links;

    private StoredProposals proposals;

    @BeforeEach
    void families() {
        families = new StoredFamilies(register.store, desk, register.fields);
        links = new StoredIdentityLinks(register.store, desk);
        proposals = new StoredProposals(register.store, desk, register.shelf);
    }

    private CaseId found(String home) {
        return register.enter(CaseKind.FOUND, home);
    }

    private FamilyTie siblings(CaseId of, CaseId to) {
        return families.relate(
                UNIT,
                new FamilyTie.Said(of, to, "sibling", FamilyTie.Ground.BY_HAND),
                "The grandmother says so");
    }

    private static ChildDescription child(String name) {
        return ChildDescription.builder()
                .name(PersonName.of(name))
                .sex(Sex.MALE)
                .contact(new FamilyContact("98390 12345", ""))
                .build();
    }

    private List<JournalEntry> history(Caller caller, CaseId id) {
        return cases.history(caller, id).stream()
                .filter(entry -> OF_FAMILIES.contains(entry.action()))
                .toList();
    }

    @Test
    void theHistoryNamesNeitherTheOtherCaseNorItsOfficeNorWhoActed() {
        CaseId own = register.enter(CaseKind.MISSING, "PS-1", child("Wazir"));
        CaseId other = register.enter(CaseKind.MISSING, "PS-2", child("Gunjan"));
        families.dismiss(UNIT, own, other, "Neighbours");
        FamilyTie tie = siblings(own, other);
        UUID link = links.link(UNIT, other, found("CCI-1"), "Scar").link().id();
        links.withdraw(UNIT, link, "Another child");
        families.withdraw(UNIT, tie.id(), "Neighbours after all");

        List<JournalEntry> shown = history(officer, own);
        assertThat(shown)
                .extracting(JournalEntry::action)
                .containsExactlyInAnyOrderElementsOf(OF_FAMILIES);
        assertThat(shown)
                .allSatisfy(
                        entry -> {
                            assertThat(entry.detail()).doesNotContain(other.toString());
                            assertThat(entry.office()).isEmpty();
                            assertThat(entry.actor()).isIn("", "system:families");
                        });
        // who sees both reads all of it
        assertThat(history(UNIT, own))
                .hasSameSizeAs(shown)
                .allSatisfy(
                        entry ->
                                assertThat(entry.value("other").or(() -> entry.value("relative")))
                                        .isPresent())
                .filteredOn(entry -> entry.action() == JournalAction.FAMILY_RELATED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(UNIT.user()));
        // the journal itself does not say it of the one either
        assertThat(register.entries("case", own, JournalAction.RELATIVE_FOUND))
                .singleElement()
                .satisfies(entry -> assertThat(entry.office()).isEmpty());
    }

    @Test
    void nobodyLearnsInWhichHomeAChildLivesByAskingForEachHome() {
        CaseId here = found("CCI-1");
        CaseId there = found("CCI-2");
        siblings(here, there);
        FamilyView one = families.apart(clerk, here, new OfficeId("CCI-1"));
        assertThat(one.children()).isEmpty();
        assertThat(one.elsewhere()).isEqualTo(1);
        assertThat(families.apart(clerk, here, new OfficeId("CCI-2"))).isEqualTo(one);
        assertThat(families.apart(UNIT, here, new OfficeId("CCI-1")).children()).hasSize(1);
        assertThat(families.apart(UNIT, here, new OfficeId("CCI-2")).children()).isEmpty();
    }

    private void same(Caller caller, Proposal proposal) {
        proposals.answer(
                caller,
                proposal.id(),
                proposals.read(caller, proposal.id()).proposal().timing().version(),
                Verdict.SAME,
                Set.of(Answer.Check.MARK_SEEN),
                "Said by " + caller.user());
    }

    @Test
    void aMistakenTieIsTakenBackByEitherOfficeOfAPairThatItKeepsApart() {
        for (Caller takesBack : List.of(unit, clerk)) {
            CaseId missing = missing();
            CaseId found = found("CCI-1");
            FamilyTie tie = siblings(missing, found);
            move(officer, missing, "AHTU-1", unit);
            Proposal proposal = register.propose(missing, found);
            same(unit, proposal);
            assertThat(Register.refusal(() -> same(clerk, proposal)))
                    .isEqualTo("TWO_OF_ONE_FAMILY");
            FamilyView.UnseenTie unseen = new FamilyView.UnseenTie(tie.id(), tie.made().at());
            assertThat(families.ofCase(unit, missing).unseen()).containsExactly(unseen);
            assertThat(families.ofCase(clerk, found).unseen()).containsExactly(unseen);
            // who kept the case before sees it, and does not answer for it any more
            assertThat(families.ofCase(officer, missing).unseen()).isEmpty();
            assertThat(Register.refusal(() -> families.withdraw(officer, tie.id(), "No")))
                    .isEqualTo("NO_SUCH_TIE");

            assertThat(families.withdraw(takesBack, tie.id(), "It is the same child")).isEmpty();
            assertThat(families.ofCase(unit, missing).unseen()).isEmpty();
            assertThat(Register.refusal(() -> families.withdraw(takesBack, tie.id(), "Again")))
                    .isEqualTo("TIE_WITHDRAWN");
            same(clerk, proposal);
            assertThat(register.proposal(proposal).status()).isEqualTo(ProposalStatus.CONFIRMED);
        }
    }
}
