package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.Step;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferView;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.in2016.IndianRules;

/** What follows when another office keeps a case, or helps with it. */
class CaseMoveTest extends TransferFixture {

    @Test
    void anAcceptedTransferMovesTheCaseWithItsPlaceAndWhoKeptItMayStillReadIt() {
        CaseId of = missing();

        move(officer, of, "AHTU-1", unit);

        assertThat(register.read(of).header().office()).isEqualTo(new OfficeId("AHTU-1"));
        assertThat(register.read(of).header().revision().version()).isEqualTo(2);
        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
        // lists and searches follow
        CaseFilter there =
                CaseFilter.all()
                        .with()
                        .state("BR")
                        .district("BR-AURANGABAD")
                        .text("Phoolmatiya")
                        .build();
        assertThat(listed(unit, there)).containsExactly(of);
        assertThat(listed(district, CaseFilter.all())).containsExactly(of);
        assertThat(listed(officer, CaseFilter.all().with().office(new OfficeId("PS-1")).build()))
                .isEmpty();
        assertThat(listed(bench, CaseFilter.all())).isEmpty();
        // who kept it reads, and does nothing else
        assertThat(cases.read(officer, of).id()).isEqualTo(of);
        assertThat(
                        Register.refusal(
                                () -> cases.change(officer, of, 2, register.read(of).toDraft())))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Register.refusal(() -> ask(officer, of, "PS-2", Transfer.Kind.TRANSFER)))
                .isEqualTo("NOT_ALLOWED");
        assertThat(ask(unit, of, "PS-2", Transfer.Kind.TRANSFER).way().from())
                .isEqualTo(new Transfer.Keeper(new OfficeId("AHTU-1"), "BR", "BR-AURANGABAD"));
    }

    @Test
    void aReferralMovesNothingAndLetsTheOtherOfficeRead() {
        CaseId of = missing();
        Transfer asked = ask(officer, of, "AHTU-1", Transfer.Kind.REFERRAL);

        TransferView accepted = transfers.accept(unit, asked.id());

        assertThat(accepted.mayRead()).isTrue();
        assertThat(register.read(of).header().office()).isEqualTo(new OfficeId("PS-1"));
        assertThat(register.read(of).header().revision().version()).isEqualTo(1);
        assertThat(cases.read(unit, of).child().names().child().preferred())
                .isEqualTo("Phoolmatiya");
        assertThat(Register.refusal(() -> ask(unit, of, "PS-2", Transfer.Kind.TRANSFER)))
                .isEqualTo("NOT_ALLOWED");
        // whoever helped and then takes over is no guest any more
        move(officer, of, "AHTU-1", unit);
        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
    }

    @Test
    void clocksStandInTheListsOfTheNewOfficeAlone() {
        RuleShelf shelf = new RuleShelf();
        shelf.add(new IndianRules());
        StoredCasework casework =
                new StoredCasework(register.store, desk, shelf, null, register.fields);
        ClockFollower follower =
                new ClockFollower(register.store, register.journal, new ClockKeeper(shelf));
        CaseId of = missing();
        followAll(follower);
        assertThat(casework.due(officer, Optional.empty(), 50).items()).isNotEmpty();
        // asked by case it is the same
        assertThat(casework.due(officer, Set.of(of)))
                .isEqualTo(casework.due(officer, Optional.empty(), 50).items());
        assertThat(casework.due(officer, Set.of())).isEmpty();
        assertThat(casework.due(unit, Set.of(of))).isEmpty();
        assertThat(casework.due(unit, Optional.empty(), 50).items()).isEmpty();

        move(officer, of, "AHTU-1", unit);
        followAll(follower);

        assertThat(casework.due(officer, Optional.empty(), 50).items()).isEmpty();
        assertThat(casework.due(unit, Optional.empty(), 50).items())
                .isNotEmpty()
                .allMatch(due -> due.summary().header().id().equals(of));
        // the new office makes the steps, the old one none
        Step step = new Step("notify", Instant.now(), java.util.Map.of("told", "SJPU"));
        assertThat(Register.refusal(() -> casework.make(officer, of, 2, step)))
                .isEqualTo("NOT_YOUR_PART");
        assertThat(casework.make(unit, of, 2, step).header().revision().version()).isEqualTo(3);
        follower.stop();
    }

    private static void followAll(ClockFollower follower) {
        while (follower.goOn()) {
            // until nothing is left
        }
    }

    @Test
    void proposalsAreAnsweredByTheNewOffice() {
        CaseId of = missing();
        CaseId found = register.enter(CaseKind.FOUND, "CCI-9");
        Proposal proposal = register.propose(of, found);
        StoredProposals proposals = new StoredProposals(register.store, desk, register.shelf);
        move(officer, of, "AHTU-1", unit);

        assertThat(proposals.list(unit, Set.of(), Optional.empty(), 50).items()).hasSize(1);
        assertThat(
                        Register.refusal(
                                () ->
                                        proposals.answer(
                                                officer,
                                                proposal.id(),
                                                1,
                                                Verdict.DIFFERENT,
                                                Set.of(),
                                                "Another scar")))
                .isEqualTo("NOT_ALLOWED");
        proposals.answer(unit, proposal.id(), 1, Verdict.DIFFERENT, Set.of(), "Another scar");
    }

    @Test
    void theOtherCasesOfTheChildAreSharedWithWhoKeepsItNow() {
        CaseId of = missing();
        CaseId found = register.enter(CaseKind.FOUND, "CCI-1");
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, desk);
        IdentityLinkView link =
                links.link(
                        Register.caller("DCPU-1", Role.DISTRICT_OFFICER), of, found, "The mother");
        assertThat(register.sharedWith(found)).containsExactly(new OfficeId("PS-1"));
        // a referral is a reason of its own, which outlives the link
        transfers.accept(
                Register.officer("PS-2"), ask(clerk, found, "PS-2", Transfer.Kind.REFERRAL).id());

        move(officer, of, "AHTU-1", unit);

        assertThat(register.sharedWith(found))
                .containsExactlyInAnyOrder(new OfficeId("AHTU-1"), new OfficeId("PS-2"));
        assertThat(register.sharedWith(of))
                .containsExactlyInAnyOrder(new OfficeId("PS-1"), new OfficeId("CCI-1"));
        links.withdraw(clerk, link.link().id(), "A cousin");
        assertThat(register.sharedWith(found)).containsExactly(new OfficeId("PS-2"));
        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
    }

    @Test
    void aLinkThatIsTakenBackLeavesWhatAnOfficeSeesBecauseItKeptTheCase() {
        CaseId of = missing();
        CaseId other = register.enter(CaseKind.MISSING, "PS-1");
        move(officer, of, "AHTU-1", unit);
        StoredIdentityLinks links = new StoredIdentityLinks(register.store, desk);
        IdentityLinkView link = links.link(officer, of, other, "Reported twice");

        links.withdraw(officer, link.link().id(), "Sisters");

        assertThat(register.sharedWith(of)).containsExactly(new OfficeId("PS-1"));
        assertThat(register.sharedWith(other)).isEmpty();
    }
}
