package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Reason;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.PersonName;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.jpa.FreshStore;

/** What becomes of the proposals of a case. */
class StandingMatcherTest {

    private static final JournalAction[] OF_PROPOSALS = {
        JournalAction.PROPOSAL_MADE,
        JournalAction.PROPOSAL_RESCORED,
        JournalAction.PROPOSAL_WITHDRAWN
    };

    private static FreshStore fresh;

    private World world;

    private StandingMatcher matcher;

    @BeforeAll
    static void open() throws Exception {
        fresh = new FreshStore();
    }

    @AfterAll
    static void close() throws Exception {
        fresh.close();
    }

    @BeforeEach
    void begin() throws Exception {
        world = new World(fresh);
        matcher = world.matcher();
    }

    private CaseId enter(CaseKind kind, int child) {
        return world.cases.enter(kind, ReportedCases.child(child));
    }

    private Proposal only(CaseId id) {
        List<Proposal> proposals = world.cases.proposals(id);
        assertThat(proposals).hasSize(1);
        return proposals.get(0);
    }

    private Proposal proposed() {
        CaseId missing = enter(CaseKind.MISSING, 1);
        enter(CaseKind.FOUND, 1);
        matcher.follow();
        return only(missing);
    }

    @Test
    void theFoundChildMayComeSecond() {
        CaseId missing = enter(CaseKind.MISSING, 1);
        enter(CaseKind.MISSING, 2);
        matcher.follow();
        assertThat(world.cases.proposals(missing)).isEmpty();
        CaseId found = enter(CaseKind.FOUND, 1);
        matcher.follow();
        Proposal proposal = only(found);
        assertThat(proposal.pair()).isEqualTo(new Proposal.Pair(missing, found));
        assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(Duration.between(proposal.timing().madeAt(), proposal.timing().answerBy()))
                .isEqualTo(Duration.ofHours(24));
        assertThat(only(missing)).isEqualTo(proposal);
    }

    @Test
    void theMissingReportMayComeSecond() {
        CaseId found = enter(CaseKind.FOUND, 1);
        enter(CaseKind.FOUND, 2);
        matcher.follow();
        assertThat(world.cases.proposals(found)).isEmpty();
        CaseId missing = enter(CaseKind.MISSING, 1);
        matcher.follow();
        assertThat(only(missing).pair()).isEqualTo(new Proposal.Pair(missing, found));
    }

    @Test
    void doingItAgainChangesNothing() {
        Proposal proposal = proposed();
        world.cases.bring(CaseKind.MISSING, List.of(ReportedCases.child(2)));
        world.cases.bring(CaseKind.FOUND, List.of(ReportedCases.child(2)));
        matcher.follow();
        int entries = world.entries(OF_PROPOSALS).size();
        world.forget();
        world.matcher().follow();
        assertThat(only(proposal.pair().missing())).isEqualTo(proposal);
        assertThat(world.entries(OF_PROPOSALS)).hasSize(entries);
    }

    @Test
    void aRejectedPairStaysRejected() {
        Proposal proposal = proposed();
        world.cases.reject(proposal);
        world.cases.change(proposal.pair().missing(), ReportedCases.child("Anything", "Anybody"));
        matcher.follow();
        world.cases.change(proposal.pair().missing(), ReportedCases.child(1));
        matcher.follow();
        world.forget();
        world.matcher().follow();
        assertThat(only(proposal.pair().found()).status()).isEqualTo(ProposalStatus.REJECTED);
    }

    @Test
    void aRejectedPairReturnsWhenADecidingFieldHasChangedAndSaysWhich() {
        ChildDescription whole = ReportedCases.child(1);
        ChildDescription fatherless = ReportedCases.child(whole.names().child().preferred(), "");
        CaseId missing = rejected(whole, fatherless);
        CaseId found = only(missing).pair().found();
        // the same again, and another order of words, is no change
        world.cases.change(found, fatherless);
        matcher.follow();
        assertThat(only(missing).status()).isEqualTo(ProposalStatus.REJECTED);

        world.cases.change(found, whole);
        matcher.follow();
        Proposal back = only(missing);
        assertThat(back.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(back.history().returnedBecause()).containsExactly("father_name");
        assertThat(back.returned().orElseThrow().english())
                .contains(reason(back, "father_name").label().english());
        assertThat(back.returned().orElseThrow().hindi())
                .contains(reason(back, "father_name").label().hindi());
        assertThat(world.entries(JournalAction.PROPOSAL_MADE))
                .last()
                .satisfies(
                        entry ->
                                assertThat(entry.detail())
                                        .contains("returned_because=father_name")
                                        .doesNotContain(whole.names().father().preferred()));

        world.cases.reject(back);
        world.cases.change(found, fatherless);
        matcher.follow();
        assertThat(only(missing).status()).isEqualTo(ProposalStatus.REJECTED);
        world.cases.change(found, whole);
        matcher.follow();
        world.forget();
        world.matcher().follow();
        assertThat(only(missing).status()).isEqualTo(ProposalStatus.REJECTED);
    }

    @Test
    void itReturnsWhenWhatNeitherKnewIsFilledInOnBothSides() {
        ChildDescription child = ReportedCases.child(1);
        ChildDescription withMother = child.toBuilder().mother(PersonName.of("Sita")).build();
        CaseId missing = rejected(child, child);
        world.cases.change(only(missing).pair().found(), withMother);
        matcher.follow();
        assertThat(only(missing).status()).isEqualTo(ProposalStatus.REJECTED);
        world.cases.change(missing, withMother);
        matcher.follow();
        assertThat(only(missing).status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(only(missing).history().returnedBecause()).containsExactly("mother_name");
    }

    /** The missing one of a pair that was proposed and rejected. */
    private CaseId rejected(ChildDescription missing, ChildDescription found) {
        CaseId id = world.cases.enter(CaseKind.MISSING, missing);
        world.cases.enter(CaseKind.FOUND, found);
        matcher.follow();
        world.cases.reject(only(id));
        return id;
    }

    @Test
    void aReturnedPairGoesWhenTheChangeIsTakenBack() {
        ChildDescription whole = ReportedCases.child(1);
        ChildDescription fatherless = ReportedCases.child(whole.names().child().preferred(), "");
        CaseId missing = rejected(whole, fatherless);
        CaseId found = only(missing).pair().found();
        world.cases.change(found, whole);
        matcher.follow();
        world.cases.change(found, fatherless);
        matcher.follow();
        assertThat(only(missing).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(world.entries(JournalAction.PROPOSAL_WITHDRAWN))
                .last()
                .satisfies(e -> assertThat(e.value("reason")).contains("rejected_before"));
    }

    @Test
    void aNewComparatorIsNoReasonToReturn() {
        Proposal proposal = proposed();
        world.cases.reject(proposal);
        matcher.addComparator(new SameReligion(), Map.of("service.id", 100L));
        matcher.follow();
        world.forget();
        world.matcher().follow();
        assertThat(only(proposal.pair().found()).status()).isEqualTo(ProposalStatus.REJECTED);
    }

    @Test
    void whatSomebodyHasSaidIsNotTakenAwayByTheMachine() {
        Proposal proposal = proposed();
        world.cases.sayTheSame(only(proposal.pair().missing()));
        // a record that has nothing in common with the report any more
        world.cases.change(proposal.pair().found(), ReportedCases.child(7));
        matcher.follow();
        Proposal after = only(proposal.pair().missing());
        assertThat(after.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(after.answers()).hasSize(1);
        assertThat(after.timing().answerBy()).isEqualTo(proposal.timing().answerBy());
        // but nobody is asked about a child who is no longer looked for
        world.cases.close(proposal.pair().found());
        matcher.follow();
        assertThat(only(proposal.pair().missing()).status()).isEqualTo(ProposalStatus.WITHDRAWN);
    }

    @Test
    void whatIsOpenAboutAClosedCaseIsWithdrawn() {
        Proposal proposal = proposed();
        world.cases.close(proposal.pair().found());
        matcher.follow();
        assertThat(only(proposal.pair().missing()).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        assertThat(world.entries(JournalAction.PROPOSAL_WITHDRAWN))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.value("reason")).contains("left_the_register");
                            assertThat(entry.subject().id()).isEqualTo(proposal.id().toString());
                        });
        assertThat(matcher.status().found()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCED,           OPEN",
        "PLACED,             OPEN",
        "IN_CARE,            OPEN",
        "TRACED,             WITHDRAWN",
        "RESTORED,           WITHDRAWN",
        "RAN_AWAY,           WITHDRAWN",
        "MULTIPLE_ADMISSION, WITHDRAWN"
    })
    void aChildInTheCareOfTheCommitteeIsStillMatched(CaseStatus status, ProposalStatus then) {
        Proposal proposal = proposed();
        world.cases.become(proposal.pair().found(), status);
        matcher.follow();

        assertThat(only(proposal.pair().missing()).status()).isEqualTo(then);
    }

    @Test
    void aReportThatComesWhenTheChildIsInCareForLongIsProposed() {
        CaseId found = enter(CaseKind.FOUND, 1);
        world.cases.become(found, CaseStatus.IN_CARE);
        matcher.follow();
        world.forget();
        matcher = world.matcher();
        CaseId missing = enter(CaseKind.MISSING, 1);
        matcher.follow();

        assertThat(only(missing).pair()).isEqualTo(new Proposal.Pair(missing, found));
        assertThat(only(missing).status()).isEqualTo(ProposalStatus.OPEN);
    }

    @Test
    void whoIsInCareBecauseItsFamilyIsKnownIsNotProposed() {
        CaseId found = enter(CaseKind.FOUND, 1);
        world.cases.inCareAndTraced(found);
        CaseId missing = enter(CaseKind.MISSING, 1);
        matcher.follow();

        assertThat(world.cases.proposals(missing)).isEmpty();
    }

    @Test
    void aCaseThatWasClosedBeforeItsTurnIsNotProposed() {
        enter(CaseKind.MISSING, 1);
        List<CaseId> found = world.cases.bring(CaseKind.FOUND, List.of(ReportedCases.child(1)));
        world.cases.close(found.get(0));
        matcher.follow();
        assertThat(world.cases.proposals(found.get(0))).isEmpty();
    }

    @Test
    void aPairThatNoLongerFitsIsWithdrawnAndComesBackWithTheFullTime() {
        Proposal proposal = proposed();
        world.cases.change(proposal.pair().missing(), ReportedCases.child("Anything", "Anybody"));
        matcher.follow();
        assertThat(only(proposal.pair().found()).status()).isEqualTo(ProposalStatus.WITHDRAWN);
        world.cases.change(proposal.pair().missing(), ReportedCases.child(1));
        matcher.follow();
        Proposal back = only(proposal.pair().found());
        assertThat(back.id()).isEqualTo(proposal.id());
        assertThat(back.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(back.timing().answerBy())
                .isEqualTo(back.timing().madeAt().plus(Duration.ofHours(24)))
                .isAfterOrEqualTo(proposal.timing().answerBy());
    }

    @Test
    void anOpenProposalSaysWhatTheRecordsSayNow() {
        Proposal proposal = proposed();
        world.cases.change(
                proposal.pair().found(),
                ReportedCases.child("", ReportedCases.child(1).names().father().preferred()));
        matcher.follow();
        Proposal changed = only(proposal.pair().missing());
        assertThat(changed.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(reason(changed, "child_name").foundValue()).isEmpty();
        assertThat(changed.timing().answerBy()).isEqualTo(proposal.timing().answerBy());
    }

    @Test
    void onlyTheBestArePutBeforePeople() {
        CaseId missing = enter(CaseKind.MISSING, 1);
        for (int i = 0; i < 8; i++) {
            enter(CaseKind.FOUND, 1);
            matcher.follow();
        }
        world.forget();
        world.matcher().follow();
        assertThat(world.cases.proposals(missing))
                .filteredOn(proposal -> proposal.status() == ProposalStatus.OPEN)
                .hasSizeLessThanOrEqualTo(World.POLICY.most());
    }

    @Test
    void openProposalsAreComputedAnewWhenAComparatorComesAndWhenItGoes() {
        Proposal before = proposed();
        Comparator religion = new SameReligion();
        matcher.addComparator(religion, Map.of("service.id", 100L));
        matcher.follow();
        Proposal with = only(before.pair().missing());
        assertThat(with.explanation().reasons())
                .extracting(Reason::comparator)
                .contains(religion.name());
        assertThat(with.explanation().totalBits())
                .isCloseTo(before.explanation().totalBits() + SameReligion.BITS, within(0.01));
        assertThat(with.probability()).isGreaterThan(before.probability());
        matcher.removeComparator(religion, Map.of("service.id", 100L));
        matcher.follow();
        Proposal after = only(before.pair().missing());
        assertThat(after.explanation()).isEqualTo(before.explanation());
        assertThat(after.timing().answerBy()).isEqualTo(before.timing().answerBy());
    }

    @Test
    void proposalsAreComputedAnewAlthoughMuchIsWaiting() {
        Proposal before = proposed();
        List<ChildDescription> many = new ArrayList<>();
        for (int i = 100; i < 400; i++) {
            many.add(ReportedCases.child(i));
        }
        world.cases.bring(CaseKind.MISSING, many);
        List<Boolean> anew = new ArrayList<>();
        world.store.after =
                () ->
                        anew.add(
                                !only(before.pair().missing())
                                        .explanation()
                                        .modelVersion()
                                        .equals(before.explanation().modelVersion()));
        matcher.addComparator(new SameReligion(), Map.of("service.id", 100L));
        matcher.follow();
        assertThat(anew.indexOf(true)).isBetween(0, 2);
        assertThat(anew.size()).isGreaterThan(4);
    }

    @Test
    void theBellWakesTheWorker() throws Exception {
        CountDownLatch matched = new CountDownLatch(2);
        world.store.after = matched::countDown;
        matcher.start();
        try {
            CaseId missing = enter(CaseKind.MISSING, 1);
            matcher.grown(world.journal.head());
            enter(CaseKind.FOUND, 1);
            matcher.grown(world.journal.head());
            // both may be matched in one transaction: then the second one never comes
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (world.cases.proposals(missing).isEmpty() && System.nanoTime() < deadline) {
                matched.await(20, TimeUnit.MILLISECONDS);
            }
            only(missing);
        } finally {
            matcher.stop();
        }
    }

    private static Reason reason(Proposal proposal, String comparator) {
        return proposal.explanation().reasons().stream()
                .filter(reason -> reason.comparator().equals(comparator))
                .findFirst()
                .orElseThrow();
    }
}
