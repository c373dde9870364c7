package org.trackchild.registry.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.quality.api.Judgement;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.ProposalView.Turn;
import org.trackchild.registry.api.Verdict;

/** Two offices decide about a pair, independently of each other; all children are synthetic. */
class StoredProposalsTest {

    private static final Caller POLICE = Register.officer("PS-1");

    private static final Caller COLLEAGUE = new Caller("colleague", "Synthetic", POLICE.postings());

    private static final Caller HOME = Register.caller("HOME-1", Role.HOME_CLERK);

    private static final Caller DISTRICT = Register.caller("DCPU-1", Role.DISTRICT_OFFICER);

    private static final Caller STATE = Register.caller("SCPS-1", Role.STATE_MONITOR);

    private static final Caller ELSEWHERE =
            new Caller(
                    "bihar",
                    "Synthetic",
                    List.of(
                            new Posting(
                                    new OfficeId("DCPU-2"),
                                    Role.DISTRICT_OFFICER,
                                    "BR",
                                    "BR-AURANGABAD")));

    private Register register;

    private StoredProposals proposals;

    private CaseId missing;

    private CaseId found;

    @BeforeEach
    void open() throws SQLException, IOException {
        register = new Register();
        proposals = new StoredProposals(register.store, register.desk, register.shelf);
        missing = register.enter(CaseKind.MISSING, "PS-1");
        found = register.enter(CaseKind.FOUND, "HOME-1");
    }

    @AfterEach
    void close() throws SQLException, IOException {
        register.close();
    }

    private ProposalView say(Caller caller, Proposal proposal, Verdict verdict) {
        return proposals.answer(
                caller,
                proposal.id(),
                proposals.read(caller, proposal.id()).proposal().timing().version(),
                verdict,
                verdict == Verdict.SAME ? Set.of(Answer.Check.MARK_SEEN) : Set.of(),
                "Said by " + caller.user());
    }

    private String refused(Caller caller, Proposal proposal, Verdict verdict) {
        return Register.refusal(() -> say(caller, proposal, verdict));
    }

    private Proposal silentFor(Duration time) {
        return register.propose(missing, found, ProposalStatus.OPEN, time);
    }

    private ProposalStatus status(Proposal proposal) {
        return register.proposal(proposal).status();
    }

    @Test
    void theFirstAnswerLeavesNoTraceForTheOtherSide() {
        Proposal made = register.propose(missing, found);
        ProposalView before = proposals.read(HOME, made.id());
        ProposalView police = say(POLICE, made, Verdict.SAME);
        assertThat(police.part().turn()).isEqualTo(Turn.OTHERS);
        assertThat(police.proposal().answers()).hasSize(1);
        // everything that the home can read is as it was
        assertThat(proposals.read(HOME, made.id())).isEqualTo(before);
        assertThat(proposals.ofCase(HOME, found)).containsExactly(before);
        assertThat(proposals.list(HOME, Set.of(), Optional.empty(), 10).items())
                .containsExactly(before);
        assertThat(register.entries(Subject.CASE, found, JournalAction.PROPOSAL_ANSWERED))
                .isEmpty();
        assertThat(register.status(missing)).isEqualTo(CaseStatus.REGISTERED);
        // nor has the officer of the district, who may be asked later
        assertThat(proposals.read(DISTRICT, made.id()).proposal().answers()).isEmpty();
        // with the version that it saw
        ProposalView home =
                proposals.answer(
                        HOME,
                        made.id(),
                        before.proposal().timing().version(),
                        Verdict.SAME,
                        Set.of(Answer.Check.SPOKE),
                        "");
        assertThat(home.proposal().status()).isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(home.proposal().answers()).hasSize(2);
        assertThat(register.status(missing)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.status(found)).isEqualTo(CaseStatus.TRACED);
        assertThat(register.sharedWith(missing)).containsExactly(new OfficeId("HOME-1"));
    }

    @Test
    void bothHaveToSayThatItIsAnotherChild() {
        Proposal made = register.propose(missing, found);
        say(HOME, made, Verdict.DIFFERENT);
        assertThat(status(made)).isEqualTo(ProposalStatus.OPEN);
        say(POLICE, made, Verdict.DIFFERENT);
        assertThat(status(made)).isEqualTo(ProposalStatus.REJECTED);
        assertThat(register.proposal(made).history().rejection()).isPresent();
        assertThat(refused(POLICE, made, Verdict.SAME)).isEqualTo("PROPOSAL_SETTLED");
        assertThat(register.store.read(tx -> tx.judgements().find(missing, found)).get().same())
                .isFalse();
    }

    @Test
    void aSideDecidesOnceAndMayTakeItBack() {
        Proposal made = register.propose(missing, found);
        say(POLICE, made, Verdict.SAME);
        assertThat(refused(COLLEAGUE, made, Verdict.DIFFERENT)).isEqualTo("ANSWERED_ALREADY");
        assertThat(refused(HOME, made, Verdict.TAKE_BACK)).isEqualTo("NOTHING_TO_TAKE_BACK");
        assertThat(proposals.read(COLLEAGUE, made.id()).part().mayTakeBack()).isTrue();
        ProposalView back = say(COLLEAGUE, made, Verdict.TAKE_BACK);
        assertThat(back.part().turn()).isEqualTo(Turn.YOURS);
        say(HOME, made, Verdict.SAME);
        assertThat(status(made)).isEqualTo(ProposalStatus.OPEN);
        say(POLICE, made, Verdict.SAME);
        assertThat(status(made)).isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(refused(POLICE, made, Verdict.TAKE_BACK)).isEqualTo("NOTHING_TO_TAKE_BACK");
    }

    @Test
    void whoTakesBackARejectionAsksBothAnew() {
        Proposal made = register.propose(missing, found);
        say(HOME, made, Verdict.DIFFERENT);
        say(POLICE, made, Verdict.DIFFERENT);
        ProposalView again = say(POLICE, made, Verdict.TAKE_BACK);
        assertThat(again.proposal().status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(again.proposal().history().rejection()).isEmpty();
        assertThat(again.proposal().timing().version()).isGreaterThan(1);
        assertThat(again.part().turn()).isEqualTo(Turn.YOURS);
        assertThat(proposals.read(HOME, made.id()).part().turn()).isEqualTo(Turn.YOURS);
        Optional<Judgement> learned =
                register.store.read(tx -> tx.judgements().find(missing, found));
        assertThat(learned).isEmpty();
    }

    @Test
    void whereTheyDifferTheDistrictDecides() {
        Proposal made = register.propose(missing, found);
        assertThat(refused(DISTRICT, made, Verdict.SAME)).isEqualTo("NOT_YOUR_TURN");
        say(POLICE, made, Verdict.SAME);
        ProposalView home = say(HOME, made, Verdict.DIFFERENT);
        assertThat(home.proposal().status()).isEqualTo(ProposalStatus.DISPUTED);
        assertThat(home.proposal().answers()).hasSize(2);
        assertThat(home.mayAnswer()).isFalse();
        assertThat(refused(ELSEWHERE, made, Verdict.SAME)).isEqualTo("NO_SUCH_PROPOSAL");
        ProposalView district = proposals.read(DISTRICT, made.id());
        assertThat(district.part().turn()).isEqualTo(Turn.YOURS);
        assertThat(district.part().sides())
                .containsExactlyInAnyOrder(CaseKind.MISSING, CaseKind.FOUND);
        say(DISTRICT, made, Verdict.SAME);
        assertThat(status(made)).isEqualTo(ProposalStatus.CONFIRMED);
        assertThat(register.entries(Subject.PROPOSAL, made.id(), JournalAction.PROPOSAL_DISPUTED))
                .hasSize(1);
    }

    @Test
    void anOfficeMayGiveInBeforeTheDistrictDecides() {
        Proposal made = register.propose(missing, found);
        say(POLICE, made, Verdict.SAME);
        say(HOME, made, Verdict.DIFFERENT);
        assertThat(say(HOME, made, Verdict.TAKE_BACK).proposal().status())
                .isEqualTo(ProposalStatus.OPEN);
        say(HOME, made, Verdict.SAME);
        assertThat(status(made)).isEqualTo(ProposalStatus.CONFIRMED);
    }

    @Test
    void forTheOfficeThatStaysSilentTheDistrictAnswersAndThenTheState() {
        Proposal inTime = silentFor(Duration.ofHours(23));
        assertThat(proposals.read(DISTRICT, inTime.id()).part().turn()).isEqualTo(Turn.OTHERS);
        assertThat(refused(DISTRICT, inTime, Verdict.SAME)).isEqualTo("NOT_YOUR_TURN");

        missing = register.enter(CaseKind.MISSING, "PS-1");
        found = register.enter(CaseKind.FOUND, "HOME-1");
        Proposal late = silentFor(Duration.ofHours(25));
        assertThat(refused(STATE, late, Verdict.SAME)).isEqualTo("NOT_YOUR_TURN");
        say(POLICE, late, Verdict.SAME);
        // for the home alone: the police has spoken, and what it said is not to be read before
        ProposalView district = proposals.read(DISTRICT, late.id());
        assertThat(district.part().sides()).containsExactly(CaseKind.FOUND);
        assertThat(district.proposal().answers()).isEmpty();
        say(DISTRICT, late, Verdict.DIFFERENT);
        assertThat(status(late)).isEqualTo(ProposalStatus.DISPUTED);
        // the district is above the police, and the state above the district
        assertThat(proposals.read(DISTRICT, late.id()).part().sides())
                .containsExactly(CaseKind.MISSING);
        say(STATE, late, Verdict.SAME);
        assertThat(status(late)).isEqualTo(ProposalStatus.CONFIRMED);

        missing = register.enter(CaseKind.MISSING, "PS-1");
        found = register.enter(CaseKind.FOUND, "HOME-1");
        Proposal forgotten = silentFor(Duration.ofHours(49));
        say(STATE, forgotten, Verdict.DIFFERENT);
        assertThat(status(forgotten)).isEqualTo(ProposalStatus.REJECTED);
    }

    @Test
    void aQuestionWaitsForTheOtherOfficeAndTheProposalStaysOpen() {
        Proposal made = register.propose(missing, found);
        assertThat(refused(HOME, made, Verdict.REPLY)).isEqualTo("NOT_ASKED");
        say(POLICE, made, Verdict.NEED_MORE);
        ProposalView home = proposals.read(HOME, made.id());
        assertThat(home.part().question().orElseThrow().reason()).isEqualTo("Said by user.PS-1");
        assertThat(proposals.read(POLICE, made.id()).part().question()).isEmpty();
        say(HOME, made, Verdict.SAME);
        // it has decided, and still owes a reply
        assertThat(proposals.awaiting(HOME, 10)).hasSize(1).allMatch(ProposalView::isAwaited);
        assertThat(proposals.awaiting(HOME, Set.of(found), 10))
                .isEqualTo(proposals.awaiting(HOME, 10));
        assertThat(proposals.awaiting(HOME, Set.of(), 10)).isEmpty();
        say(HOME, made, Verdict.REPLY);
        assertThat(proposals.awaiting(HOME, 10)).isEmpty();
        ProposalView police = proposals.read(POLICE, made.id());
        assertThat(police.proposal().answers())
                .extracting(Answer::verdict)
                .containsExactly(Verdict.NEED_MORE, Verdict.REPLY);
        assertThat(police.part().turn()).isEqualTo(Turn.YOURS);
    }

    @Test
    void aPairThatIsOnlyPossibleAsksTheOtherSideWhenOneSaysItIsTheSame() {
        Proposal made =
                register.propose(missing, found, ProposalStatus.POSSIBLE, Duration.ofDays(30));
        assertThat(proposals.awaiting(HOME, 10)).isEmpty();
        assertThat(proposals.read(HOME, made.id()).part().turn()).isEqualTo(Turn.OPTIONAL);
        assertThat(refused(DISTRICT, made, Verdict.SAME)).isEqualTo("NOT_YOUR_TURN");
        say(POLICE, made, Verdict.SAME);
        assertThat(status(made)).isEqualTo(ProposalStatus.OPEN);
        ProposalView asked = proposals.awaiting(HOME, 10).get(0);
        assertThat(asked.part().turn()).isEqualTo(Turn.YOURS);
        // with the full time, although the pair was seen a month ago
        assertThat(asked.proposal().timing().answerBy())
                .isEqualTo(asked.proposal().timing().madeAt().plus(Duration.ofDays(1)));
        assertThat(proposals.read(DISTRICT, made.id()).part().turn()).isEqualTo(Turn.OTHERS);
        say(HOME, made, Verdict.SAME);
        assertThat(status(made)).isEqualTo(ProposalStatus.CONFIRMED);
    }

    @Test
    void aQuestionAboutAPossiblePairReachesTheOtherOfficeToo() {
        Proposal made = register.propose(missing, found, ProposalStatus.POSSIBLE, Duration.ZERO);
        say(HOME, made, Verdict.NEED_MORE);
        assertThat(proposals.awaiting(HOME, 10)).isEmpty();
        assertThat(proposals.awaiting(POLICE, 10)).hasSize(1).allMatch(ProposalView::isAwaited);
        say(POLICE, made, Verdict.REPLY);
        assertThat(proposals.awaiting(POLICE, 10)).isEmpty();
        assertThat(status(made)).isEqualTo(ProposalStatus.POSSIBLE);
    }

    /** As matching does when a child leaves the register and is looked for again. */
    private void become(Proposal made, ProposalStatus status) {
        register.store.write(
                Caller.system("test"),
                tx -> {
                    Proposal now = tx.proposals().find(made.id()).orElseThrow();
                    Proposal changed =
                            new Proposal(
                                    now.id(),
                                    now.pair(),
                                    status,
                                    now.probability(),
                                    now.explanation(),
                                    new Proposal.Timing(
                                            now.timing().version() + 1,
                                            tx.now().plusMillis(1),
                                            tx.now().plus(Duration.ofDays(1))),
                                    now.history());
                    assertThat(tx.proposals().update(changed, now.timing().version())).isTrue();
                    return null;
                });
    }

    @Test
    void whatOneSideSaidIsNotReadWhenTheProposalIsWithdrawnAndMadeAgain() {
        Proposal made = register.propose(missing, found);
        say(POLICE, made, Verdict.SAME);
        become(made, ProposalStatus.WITHDRAWN);
        assertThat(proposals.read(HOME, made.id()).proposal().answers()).isEmpty();
        assertThat(proposals.read(POLICE, made.id()).proposal().answers()).hasSize(1);
        become(made, ProposalStatus.OPEN);
        assertThat(proposals.read(HOME, made.id()).proposal().answers()).isEmpty();
        assertThat(proposals.read(POLICE, made.id()).part().turn()).isEqualTo(Turn.YOURS);
    }

    @Test
    void whatOthersWaitForDoesNotCrowdOutWhatWaitsForOneself() {
        for (int i = 0; i < 3; i++) {
            Proposal disputed =
                    register.propose(
                            register.enter(CaseKind.MISSING, "PS-1"),
                            register.enter(CaseKind.FOUND, "HOME-1"));
            say(POLICE, disputed, Verdict.SAME);
            say(HOME, disputed, Verdict.DIFFERENT);
        }
        Proposal mine = register.propose(missing, found);
        assertThat(proposals.awaiting(POLICE, 2).get(0).proposal().id()).isEqualTo(mine.id());
    }

    @Test
    void oneIsEnoughToRejectAPairThatNobodyWasAskedAbout() {
        Proposal made = register.propose(missing, found, ProposalStatus.POSSIBLE, Duration.ZERO);
        say(HOME, made, Verdict.DIFFERENT);
        assertThat(status(made)).isEqualTo(ProposalStatus.REJECTED);
    }

    @Test
    void oneOfficeThatKeepsBothCasesDecidesAlone() {
        CaseId taken = register.enter(CaseKind.FOUND, "PS-1");
        Proposal made = register.propose(missing, taken);
        say(POLICE, made, Verdict.SAME);
        assertThat(status(made)).isEqualTo(ProposalStatus.CONFIRMED);
    }

    @Test
    void twoThatAnswerAtTheSameMomentAreBothHeard() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                CaseId report = register.enter(CaseKind.MISSING, "PS-1");
                CaseId child = register.enter(CaseKind.FOUND, "HOME-1");
                Proposal made = register.propose(report, child);
                List<Future<ProposalView>> answers =
                        List.of(POLICE, HOME).stream()
                                .map(each -> both.submit(() -> say(each, made, Verdict.SAME)))
                                .toList();
                for (Future<ProposalView> each : answers) {
                    each.get();
                }
                assertThat(status(made)).isEqualTo(ProposalStatus.CONFIRMED);
                assertThat(register.proposal(made).answers()).hasSize(2);
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void theClocksOfTheCasesRunUntilTheirOfficeHasAnswered() {
        ClockFollower follower =
                new ClockFollower(
                        register.store, register.journal, new ClockKeeper(register.shelf));
        try {
            Proposal made = register.propose(missing, found);
            follow(follower);
            assertThat(clocks("PS-1")).contains("proposal");
            assertThat(clocks("HOME-1")).contains("proposal");
            say(POLICE, made, Verdict.SAME);
            follow(follower);
            assertThat(clocks("PS-1")).doesNotContain("proposal");
            assertThat(clocks("HOME-1")).contains("proposal");
            say(HOME, made, Verdict.NEED_MORE);
            follow(follower);
            assertThat(clocks("PS-1")).contains("question");
            say(POLICE, made, Verdict.REPLY);
            say(HOME, made, Verdict.DIFFERENT);
            follow(follower);
            assertThat(clocks("PS-1")).contains("dispute").doesNotContain("question");
            assertThat(clocks("HOME-1")).contains("dispute");
            say(DISTRICT, made, Verdict.SAME);
            follow(follower);
            // the next steps of the law run by themselves
            assertThat(clocks("PS-1")).contains("production").doesNotContain("dispute");
            assertThat(clocks("HOME-1")).doesNotContain("dispute");
        } finally {
            follower.stop();
        }
    }

    private static void follow(ClockFollower follower) {
        while (follower.goOn()) {
            // until nothing is left
        }
    }

    private List<String> clocks(String office) {
        StoredCasework casework =
                new StoredCasework(
                        register.store, register.desk, register.shelf, null, register.fields);
        return casework.due(Register.officer(office), Optional.empty(), 50).items().stream()
                .map(each -> each.clock().rule().code())
                .toList();
    }
}
