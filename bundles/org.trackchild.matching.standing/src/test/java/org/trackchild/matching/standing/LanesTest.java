package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.StoreProblem;
import org.trackchild.store.jpa.FreshStore;

/** Who is matched when, and that nobody is forgotten. */
class LanesTest {

    private static final int MANY = 60;

    private static FreshStore fresh;

    private World world;

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
    }

    private static List<ChildDescription> children(int count) {
        return IntStream.range(0, count).mapToObj(ReportedCases::child).toList();
    }

    /** Brings as many found children as were missed before: each has its pair. */
    private void bringPairs() {
        world.cases.bring(CaseKind.MISSING, children(MANY));
        world.matcher().follow();
        world.cases.bring(CaseKind.FOUND, children(MANY));
    }

    private CaseId enterPair(int number) {
        world.cases.enter(CaseKind.MISSING, ReportedCases.child(number));
        return world.cases.enter(CaseKind.FOUND, ReportedCases.child(number));
    }

    private void assertEveryPairIsProposedOnce() {
        Set<CaseId> all = registered("", Long.MAX_VALUE);
        List<Proposal> proposals = world.cases.proposals(all);
        Set<CaseId> proposed = new HashSet<>();
        for (Proposal proposal : proposals) {
            assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
            proposed.add(proposal.pair().missing());
            proposed.add(proposal.pair().found());
        }
        assertThat(proposed).isEqualTo(all);
        assertThat(proposals).hasSize(all.size() / 2);
        assertThat(world.entries(JournalAction.PROPOSAL_MADE)).hasSize(all.size() / 2);
    }

    /** The cases of the entries that say something, up to a number. */
    private Set<CaseId> registered(String detail, long last) {
        return world.entries(JournalAction.CASE_REGISTERED).stream()
                .filter(entry -> entry.number() <= last && entry.detail().contains(detail))
                .map(entry -> CaseId.parse(entry.subject().id()).orElseThrow())
                .collect(Collectors.toSet());
    }

    @Test
    void whatWasEnteredBehindAnImportIsMatchedBeforeIt() {
        bringPairs();
        CaseId live = enterPair(1_000);
        world.matcher().follow();
        JournalEntry first =
                world.entries(JournalAction.PROPOSAL_MADE).stream().findFirst().orElseThrow();
        assertThat(first.detail()).contains(live.toString());
        assertEveryPairIsProposedOnce();
    }

    @Test
    void whatIsEnteredWhileAnImportIsMatchedIsNext() {
        bringPairs();
        List<CaseId> live = new ArrayList<>();
        AtomicInteger left = new AtomicInteger();
        world.store.after =
                () -> {
                    if (live.isEmpty()) {
                        left.set(MANY - world.entries(JournalAction.PROPOSAL_MADE).size());
                        live.add(enterPair(1_000));
                    }
                };
        world.matcher().follow();
        List<JournalEntry> made = world.entries(JournalAction.PROPOSAL_MADE);
        assertThat(left).hasPositiveValue();
        assertThat(made.get(MANY - left.get()).detail()).contains(live.get(0).toString());
        assertEveryPairIsProposedOnce();
    }

    @Test
    void whatWaitsCanBeFoundAlready() {
        StandingMatcher matcher = world.matcher();
        world.cases.bring(CaseKind.FOUND, children(MANY));
        List<Integer> held = new ArrayList<>();
        world.store.after = () -> held.add(matcher.status().found());
        matcher.follow();
        assertThat(held).hasSizeGreaterThan(1).containsOnly(MANY);
    }

    @Test
    void aRecordThatChangesWhileItWaitsIsMatchedAsItIsThen() {
        CaseId missing = world.cases.enter(CaseKind.MISSING, ReportedCases.child(1_000));
        bringPairs();
        CaseId waiting =
                world.cases
                        .bring(CaseKind.FOUND, List.of(ReportedCases.child("Nobody", "Noone")))
                        .get(0);
        AtomicInteger rounds = new AtomicInteger();
        world.store.after =
                () -> {
                    if (rounds.incrementAndGet() == 1) {
                        world.cases.change(waiting, ReportedCases.child(1_000));
                    }
                };
        world.matcher().follow();
        assertThat(world.cases.proposals(waiting))
                .singleElement()
                .satisfies(
                        proposal -> {
                            assertThat(proposal.pair().missing()).isEqualTo(missing);
                            assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
                        });
        assertEveryPairIsProposedOnce();
    }

    @Test
    void theCursorPassesOnlyWhatIsDone() {
        bringPairs();
        enterPair(1_000);
        AtomicInteger rounds = new AtomicInteger();
        world.store.after =
                () -> {
                    if (rounds.incrementAndGet() == 2) {
                        enterPair(1_001);
                    }
                    assertEverythingUpToTheCursorIsProposed();
                };
        StandingMatcher matcher = world.matcher();
        matcher.follow();
        assertThat(rounds.get()).isGreaterThan(3);
        assertThat(matcher.status().journal()).isEqualTo(world.journal.head());
        long lastCase =
                world.entries(JournalAction.CASE_REGISTERED).stream()
                        .mapToLong(JournalEntry::number)
                        .max()
                        .orElseThrow();
        assertThat(world.cursor()).isGreaterThanOrEqualTo(lastCase);
    }

    /** Every found child of these tests has a missing report that came before it. */
    private void assertEverythingUpToTheCursorIsProposed() {
        Set<CaseId> done = registered("kind=found", world.cursor());
        Set<CaseId> proposed =
                world.cases.proposals(done).stream()
                        .map(proposal -> proposal.pair().found())
                        .collect(Collectors.toSet());
        assertThat(proposed).isEqualTo(done);
    }

    @Test
    void aCrashAtAnyMomentLosesAndDoublesNothing() {
        bringPairs();
        int more = 1_000;
        for (int crash = 1; crash < 8; crash++) {
            enterPair(more++);
            crashAt(crash, crash % 2 == 0);
        }
        world.matcher().follow();
        assertEveryPairIsProposedOnce();
    }

    /** A matcher that ends for good in one of its transactions, just before or after the commit. */
    private void crashAt(int transaction, boolean committed) {
        AtomicInteger count = new AtomicInteger();
        Runnable crash =
                () -> {
                    if (count.incrementAndGet() == transaction) {
                        throw new OutOfMemoryError("crash");
                    }
                };
        if (committed) {
            world.store.after = crash;
        } else {
            world.store.before = tx -> crash.run();
        }
        try {
            world.matcher().follow();
        } catch (OutOfMemoryError crashed) {
            assertThat(crashed).hasMessage("crash");
        } finally {
            world.store.before = tx -> {};
            world.store.after = () -> {};
        }
    }

    @Test
    void anAbsentDatabaseOnlyDelays() {
        bringPairs();
        enterPair(1_000);
        StandingMatcher matcher = world.matcher();
        AtomicInteger rounds = new AtomicInteger();
        world.store.before =
                tx -> {
                    int round = rounds.incrementAndGet();
                    if (round == 1 || round == 3) {
                        throw new ProblemException(StoreProblem.UNAVAILABLE);
                    }
                };
        assertThatThrownBy(matcher::follow).isInstanceOf(ProblemException.class);
        assertThatThrownBy(matcher::follow).isInstanceOf(ProblemException.class);
        matcher.follow();
        assertEveryPairIsProposedOnce();
    }

    @Test
    void aMatcherThatIsStoppedLeavesTheRestToTheNext() throws Exception {
        bringPairs();
        StandingMatcher stopping = world.matcher();
        world.store.after =
                () -> {
                    try {
                        stopping.stop();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                };
        stopping.follow();
        world.store.after = () -> {};
        assertThat(world.entries(JournalAction.PROPOSAL_MADE)).hasSizeLessThan(MANY);
        assertEverythingUpToTheCursorIsProposed();
        world.matcher().follow();
        assertEveryPairIsProposedOnce();
    }
}
