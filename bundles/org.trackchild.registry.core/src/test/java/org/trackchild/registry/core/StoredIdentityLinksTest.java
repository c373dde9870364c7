package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.IdentityLinkView;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Verdict;

/** What follows from a statement that two cases are of one child, and from taking it back. */
class StoredIdentityLinksTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller OTHER_POLICE = Register.officer("PS-2");

    private static final Caller HOME = Register.officer("HOME-1");

    /** Sees and answers for every case of the district. */
    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static Register register;

    private StoredIdentityLinks links;

    private StoredProposals proposals;

    @BeforeAll
    static void open() throws Exception {
        register = new Register();
    }

    @AfterAll
    static void close() throws Exception {
        register.close();
    }

    @BeforeEach
    void begin() {
        links = new StoredIdentityLinks(register.store, register.desk);
        links.matcher = new FixedMatcher();
        proposals = new StoredProposals(register.store, register.desk, register.shelf);
    }

    private static CaseId missing() {
        return register.enter(CaseKind.MISSING, "PS-1");
    }

    private static CaseId found() {
        return register.enter(CaseKind.FOUND, "HOME-1");
    }

    private IdentityLinkView confirm(CaseId missing, CaseId found) {
        Proposal proposal = register.propose(missing, found);
        Caller police = Register.officer(register.read(missing).header().office().value());
        for (Caller each : List.of(police, HOME)) {
            proposals.answer(
                    each, proposal.id(), 1, Verdict.SAME, Set.of(Answer.Check.MARK_SEEN), "Scar");
        }
        return links.ofCase(HOME, found).get(0);
    }

    @Test
    void aConfirmedProposalLinksTracesAndShares() {
        CaseId missing = missing();
        CaseId found = found();
        IdentityLinkView made = confirm(missing, found);
        assertThat(made.link().pair()).isEqualTo(CasePair.of(found, missing));
        assertThat(made.link().ground()).isEqualTo(IdentityLink.Ground.PROPOSAL);
        assertThat(made.link().made().user()).isEqualTo("user.HOME-1");
        assertThat(made.link().made().reason()).isEqualTo("Scar");
        assertThat(made.mayWithdraw()).isTrue();
        assertThat(register.status(missing)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(found)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.sharedWith(missing)).containsExactly(new OfficeId("HOME-1"));
        assertThat(register.sharedWith(found)).containsExactly(new OfficeId("PS-1"));
        assertThat(links.ofCase(POLICE, missing)).hasSize(1);
    }

    @Test
    void atAnOpenDeskNobodySaysThatTwoRecordsAreOneChild() {
        CaseId missing = missing();
        CaseId found = found();
        Proposal proposal = register.propose(missing, found);
        OpenDesk.mustNot(
                POLICE,
                left ->
                        proposals.answer(
                                left,
                                proposal.id(),
                                1,
                                Verdict.SAME,
                                Set.of(Answer.Check.MARK_SEEN),
                                "Scar"));
        OpenDesk.mustNot(DISTRICT, left -> links.link(left, missing, found, "Scar"));
        assertThat(links.ofCase(DISTRICT, missing)).isEmpty();
        UUID id = links.link(OpenDesk.proven(DISTRICT), missing, found, "Scar").link().id();
        OpenDesk.mustNot(DISTRICT, left -> links.withdraw(left, id, "Mistaken"));
        assertThat(links.read(DISTRICT, id).link().isInForce()).isTrue();
        links.withdraw(OpenDesk.proven(DISTRICT), id, "Mistaken");
    }

    @Test
    void takenBackEverythingIsAsBeforeAndThePairIsRemembered() {
        CaseId missing = missing();
        CaseId found = found();
        UUID id = confirm(missing, found).link().id();
        IdentityLinkView withdrawn = links.withdraw(POLICE, id, " The scar is on the other hand ");
        assertThat(withdrawn.link().isInForce()).isFalse();
        assertThat(withdrawn.mayWithdraw()).isFalse();
        assertThat(withdrawn.link().withdrawn().orElseThrow().reason())
                .isEqualTo("The scar is on the other hand");
        for (CaseId each : List.of(missing, found)) {
            assertThat(register.status(each)).isEqualTo(CaseStatus.REGISTERED);
            assertThat(register.read(each).header().revision().version()).isEqualTo(3);
            assertThat(register.read(each).header().revision().tracedAt()).isEmpty();
            assertThat(register.sharedWith(each)).isEmpty();
        }
        Proposal remembered =
                register.store
                        .read(tx -> tx.proposals().findPair(new Proposal.Pair(missing, found)))
                        .orElseThrow();
        assertThat(remembered.status()).isEqualTo(ProposalStatus.REJECTED);
        assertThat(remembered.history().rejection().orElseThrow().aspects())
                .containsOnlyKeys("name", "height");
        assertThat(remembered.answers()).hasSize(3);
        // the statements stay, for those of each side
        assertThat(links.ofCase(POLICE, missing)).hasSize(1);
        assertThat(links.ofCase(HOME, found).get(0).besides(found).own()).isFalse();
        assertThat(Register.refusal(() -> links.withdraw(POLICE, id, "Again")))
                .isEqualTo("NOT_LINKED");
    }

    @Test
    void theJournalSignsBothStatements() {
        CaseId missing = missing();
        CaseId found = found();
        IdentityLink made = confirm(missing, found).link();
        IdentityLink withdrawn = links.withdraw(HOME, made.id(), "Mistaken").link();
        assertThat(signed(made.id(), JournalAction.IDENTITY_LINKED))
                .contains("statement=" + made.digest());
        assertThat(signed(made.id(), JournalAction.IDENTITY_UNLINKED))
                .contains("statement=" + withdrawn.digest())
                .doesNotContain("Mistaken");
        for (CaseId each : List.of(missing, found)) {
            assertThat(register.entries(Subject.CASE, each, JournalAction.IDENTITY_LINKED))
                    .hasSize(1);
            assertThat(register.entries(Subject.CASE, each, JournalAction.IDENTITY_UNLINKED))
                    .hasSize(1);
        }
    }

    private static String signed(UUID link, JournalAction action) {
        List<JournalEntry> entries = register.entries(Subject.IDENTITY_LINK, link, action);
        assertThat(entries).hasSize(1);
        return entries.get(0).detail();
    }

    @Test
    void aForgedEntryOfALinkIsFound() throws Exception {
        confirm(missing(), found());
        assertThat(register.journal.verify(1, Long.MAX_VALUE, number -> {}).isSound()).isTrue();
        String forged = " where action = 'identity_linked' and subject_type = 'identity_link'";
        register.fresh.tamper("update journal set actor = 'somebody.else'" + forged);
        assertThat(register.journal.verify(1, Long.MAX_VALUE, number -> {}).isSound()).isFalse();
        register.fresh.tamper("update journal set actor = 'user.HOME-1'" + forged);
    }

    @Test
    void twoReportsOfOneChildAreTracedTogether() {
        CaseId first = missing();
        CaseId second = register.enter(CaseKind.MISSING, "PS-2");
        UUID reports = links.link(DISTRICT, first, second, "One mother, two stations").link().id();
        assertThat(register.status(first)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.sharedWith(first)).containsExactly(new OfficeId("PS-2"));
        CaseId found = found();
        confirm(second, found);
        assertThat(register.status(first)).isEqualTo(CaseStatus.TRACED);
        // whoever has one case of a child sees all of it
        assertThat(links.ofCase(POLICE, first)).hasSize(2);
        assertThat(register.sharedWith(found))
                .containsExactlyInAnyOrder(new OfficeId("PS-1"), new OfficeId("PS-2"));
        links.withdraw(OTHER_POLICE, reports, "Cousins of one name");
        assertThat(register.status(first)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.status(second)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.sharedWith(first)).isEmpty();
        assertThat(register.sharedWith(found)).containsExactly(new OfficeId("PS-2"));
    }

    @Test
    void whatAnotherLinkSaysStays() {
        CaseId missing = missing();
        CaseId first = found();
        CaseId second = found();
        UUID withdrawn = confirm(missing, first).link().id();
        links.link(HOME, missing, second, "Came back to the home");
        links.withdraw(HOME, withdrawn, "It was her sister");
        assertThat(register.status(missing)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(second)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(first)).isEqualTo(CaseStatus.REGISTERED);
        assertThat(register.sharedWith(missing)).containsExactly(new OfficeId("HOME-1"));
    }

    @Test
    void aPairLinkedByHandIsAnsweredLikeAnyOther() {
        CaseId missing = missing();
        CaseId found = found();
        Proposal other = register.propose(missing, found());
        UUID id = links.link(DISTRICT, missing, found, "Mother recognised her").link().id();
        Proposal.Pair pair = new Proposal.Pair(missing, found);
        Optional<Proposal> answered = register.store.read(tx -> tx.proposals().findPair(pair));
        assertThat(answered.orElseThrow().status()).isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(answered.orElseThrow().answers().get(0).reason())
                .isEqualTo("Mother recognised her");
        assertThat(register.proposal(other).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        links.withdraw(DISTRICT, id, "She did not");
        answered = register.store.read(tx -> tx.proposals().findPair(pair));
        assertThat(answered.orElseThrow().status()).isEqualTo(ProposalStatus.REJECTED);
    }

    @Test
    void withoutAMatcherItCanBeLinkedTooAndAnOpenProposalIsAnswered() {
        links.matcher = null;
        CaseId missing = missing();
        CaseId found = found();
        Proposal open = register.propose(missing, found);
        links.link(DISTRICT, missing, found, "Mother recognised her");
        assertThat(register.proposal(open).status()).isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(register.status(found)).isEqualTo(CaseStatus.TRACED);
        links.link(DISTRICT, found, found(), "Second stay");
        assertThat(links.ofCase(DISTRICT, missing)).hasSize(2);
    }

    @Test
    void whoMayNotIsRefused() {
        CaseId missing = missing();
        CaseId found = found();
        assertThat(Register.refusal(() -> links.link(POLICE, missing, found, "Same scar")))
                .isEqualTo("NO_SUCH_CASE");
        assertThat(
                        Register.refusal(
                                () ->
                                        links.link(
                                                Register.caller("STATE-1", Role.STATE_MONITOR),
                                                missing,
                                                found,
                                                "Same scar")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Register.refusal(() -> links.link(DISTRICT, missing, missing, "Same scar")))
                .isEqualTo("SAME_CASE");
        assertThat(Register.refusal(() -> links.link(DISTRICT, missing, found, " \u200b ")))
                .isEqualTo("REASON_REQUIRED");
        assertThat(Register.refusal(() -> links.link(DISTRICT, missing, found, "x".repeat(1_001))))
                .isEqualTo("TOO_LONG");
        UUID id = links.link(DISTRICT, missing, found, "Same scar").link().id();
        assertThat(Register.refusal(() -> links.link(DISTRICT, found, missing, "Same scar")))
                .isEqualTo("ALREADY_LINKED");
        assertThat(Register.refusal(() -> links.read(OTHER_POLICE, id))).isEqualTo("NO_SUCH_LINK");
        assertThat(Register.refusal(() -> links.withdraw(OTHER_POLICE, id, "No")))
                .isEqualTo("NO_SUCH_LINK");
        assertThat(Register.refusal(() -> links.ofCase(OTHER_POLICE, found)))
                .isEqualTo("NO_SUCH_CASE");
        assertThat(
                        Register.refusal(
                                () ->
                                        links.withdraw(
                                                Register.caller("STATE-1", Role.STATE_MONITOR),
                                                id,
                                                "No")))
                .isEqualTo("NOT_ALLOWED");
        assertThat(Register.refusal(() -> links.withdraw(HOME, id, "")))
                .isEqualTo("REASON_REQUIRED");
        assertThat(Register.refusal(() -> links.withdraw(HOME, UUID.randomUUID(), "No")))
                .isEqualTo("NO_SUCH_LINK");
    }

    @Test
    void twoLinksAtOnceAreBothSeen() throws Exception {
        for (int i = 0; i < 10; i++) {
            CaseId first = missing();
            CaseId second = missing();
            CaseId found = found();
            CyclicBarrier start = new CyclicBarrier(2);
            CompletableFuture<Void> reports = linked(start, first, second);
            CompletableFuture<Void> traced = linked(start, second, found);
            CompletableFuture.allOf(reports, traced).get();
            for (CaseId each : List.of(first, second, found)) {
                assertThat(register.status(each)).isEqualTo(CaseStatus.TRACED);
            }
            assertThat(register.sharedWith(first)).containsExactly(new OfficeId("HOME-1"));
        }
    }

    @Test
    void whatTwoTakeBackAtOnceIsTakenBackOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            CaseId missing = missing();
            UUID id = confirm(missing, found()).link().id();
            CyclicBarrier start = new CyclicBarrier(2);
            List<CompletableFuture<String>> both =
                    List.of(withdrawn(start, POLICE, id), withdrawn(start, HOME, id));

            assertThat(List.of(both.get(0).get(), both.get(1).get()))
                    .containsExactlyInAnyOrder("done", "NOT_LINKED");
            assertThat(register.read(missing).header().revision().version()).isEqualTo(3);
        }
    }

    /** What became of it: done, or why not. */
    private CompletableFuture<String> withdrawn(CyclicBarrier start, Caller caller, UUID id) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        start.await();
                        links.withdraw(caller, id, "Another scar");
                        return "done";
                    } catch (ProblemException refused) {
                        return refused.problems().get(0).code().name();
                    } catch (InterruptedException | BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private CompletableFuture<Void> linked(CyclicBarrier start, CaseId one, CaseId other) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        start.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    links.link(DISTRICT, one, other, "One child");
                });
    }
}
