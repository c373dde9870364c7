package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Role;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Evidence;
import org.trackchild.matching.api.Explanation;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.quality.api.Judgement;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.quality.api.Quality;
import org.trackchild.quality.api.QualityProblem;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.jpa.FreshStore;

/** The model follows what people decide, and can be led back. Decisions are synthetic. */
class StoredMatchQualityTest {

    private static final Caller ADMINISTRATOR = caller(Role.ADMINISTRATOR);

    private static FreshStore fresh;

    private World world;

    private RunningEngine running;

    private StandingMatcher matcher;

    private StoredMatchQuality quality;

    private static Caller caller(Role role) {
        return new Caller(
                "somebody", "Somebody", List.of(new Posting(new OfficeId("X"), role, "", "")));
    }

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
        running = new RunningEngine(World.keys());
        matcher = world.matcher(running);
        quality = new StoredMatchQuality(world.store, running, World.SETTINGS);
    }

    /** A proposal of a child that is registered on both sides. */
    private Proposal proposed(int child) {
        CaseId missing = world.cases.enter(CaseKind.MISSING, ReportedCases.child(child));
        world.cases.enter(CaseKind.FOUND, ReportedCases.child(child));
        matcher.follow();
        List<Proposal> proposals =
                world.cases.proposals(missing).stream()
                        .filter(each -> each.status().isAnswerable())
                        .toList();
        assertThat(proposals).hasSize(1);
        return proposals.get(0);
    }

    /** Decisions about pairs with the evidence of a proposal, so many of a hundred "same". */
    private void decide(Proposal like, int decisions, int same) {
        world.store.write(
                Caller.system("test"),
                tx -> {
                    for (int i = 0; i < decisions; i++) {
                        tx.judgements()
                                .put(
                                        new Judgement(
                                                CaseId.next(),
                                                CaseId.next(),
                                                i * 37 % 100 < same,
                                                tx.now(),
                                                new Judgement.Said(
                                                        like.probability(),
                                                        true,
                                                        Evidence.of(like.explanation()))));
                    }
                    return null;
                });
    }

    private Proposal now(Proposal proposal) {
        return world.store.read(tx -> tx.proposals().find(proposal.id())).orElseThrow();
    }

    private static void refused(ProblemCode code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problems())
                                        .singleElement()
                                        .extracting(problem -> (Object) problem.code())
                                        .isEqualTo(code));
    }

    @Test
    void whenPeopleSayOtherwiseTheProbabilityFollowsAndSaysSo() {
        Proposal proposal = proposed(1);
        assertThat(proposal.probability()).isGreaterThan(.5);
        decide(proposal, 200, 30);
        quality.learnIfDue();
        matcher.follow();
        Proposal after = now(proposal);
        assertThat(after.probability()).isBetween(.2, .4);
        assertThat(after.explanation().modelVersion()).startsWith("model-1-");
        assertThat(after.explanation().reasons())
                .anySatisfy(
                        reason ->
                                assertThat(reason.comparator()).isEqualTo(Explanation.EXPERIENCE));
        double bits = after.explanation().totalBits();
        assertThat(1 / (1 + Math.pow(2, -bits)))
                .isCloseTo(after.probability(), org.assertj.core.api.Assertions.within(1e-9));
        assertThat(world.entries(JournalAction.MODEL_LEARNED, JournalAction.MODEL_USED)).hasSize(2);
        Quality figures = quality.quality(ADMINISTRATOR);
        assertThat(figures.use().number()).isEqualTo(1);
        assertThat(figures.reliability().pairs()).isEqualTo(200);
        assertThat(figures.versions()).hasSize(2);
        ModelVersion.Lesson lesson = figures.versions().get(0).lesson().orElseThrow();
        assertThat(lesson.isBetter()).isTrue();
        assertThat(lesson.decisions()).isEqualTo(200);
        assertThat(lesson.queries()).isEqualTo(1);
        assertThat(figures.learning().decisions()).isZero();
    }

    @Test
    void aVersionCanBeGoneBackToAndThenNothingIsLearnedByItself() {
        Proposal proposal = proposed(2);
        decide(proposal, 200, 30);
        quality.learnIfDue();
        matcher.follow();
        double learned = now(proposal).probability();

        quality.use(ADMINISTRATOR, ModelVersion.BUILT_IN, "too careful");
        matcher.follow();
        assertThat(now(proposal).probability()).isEqualTo(proposal.probability());
        assertThat(now(proposal).explanation().modelVersion())
                .isEqualTo(proposal.explanation().modelVersion());
        assertThat(quality.quality(ADMINISTRATOR).use().reason()).isEqualTo("too careful");

        decide(proposal, 200, 30);
        quality.learnIfDue();
        assertThat(quality.quality(ADMINISTRATOR).versions()).hasSize(2);

        quality.use(ADMINISTRATOR, 1, "it was right after all");
        matcher.follow();
        assertThat(now(proposal).probability()).isEqualTo(learned);

        quality.learnByItself(ADMINISTRATOR, true);
        quality.learnIfDue();
        assertThat(quality.quality(ADMINISTRATOR).versions()).hasSize(3);
    }

    @Test
    void aVersionThatAnAdministratorAsksForWaitsWhileAnotherIsPinned() {
        Proposal proposal = proposed(3);
        decide(proposal, 100, 30);
        quality.learnByItself(ADMINISTRATOR, false);
        quality.learnIfDue();
        assertThat(quality.quality(ADMINISTRATOR).versions()).hasSize(1);
        quality.learn(ADMINISTRATOR);
        assertThat(quality.quality(ADMINISTRATOR).learning().running()).isTrue();
        refused(QualityProblem.LEARNING_ALREADY, () -> quality.learn(ADMINISTRATOR));
        quality.learnIfDue();
        Quality figures = quality.quality(ADMINISTRATOR);
        assertThat(figures.learning().running()).isFalse();
        assertThat(figures.versions()).hasSize(2);
        assertThat(figures.versions().get(0).madeBy()).isEqualTo("somebody");
        assertThat(figures.use().number()).isEqualTo(ModelVersion.BUILT_IN);
    }

    @Test
    void aWorseVersionIsKeptButNotUsed() {
        Proposal proposal = proposed(4);
        // people say what the model says, so that nothing can be learned but chance
        decide(proposal, 60, (int) Math.round(100 * proposal.probability()));
        quality.learnIfDue();
        Quality figures = quality.quality(ADMINISTRATOR);
        assertThat(figures.versions()).hasSize(2);
        ModelVersion.Lesson lesson = figures.versions().get(0).lesson().orElseThrow();
        assertThat(figures.use().number()).isEqualTo(lesson.isBetter() ? 1 : ModelVersion.BUILT_IN);
    }

    @Test
    void afterARestartTheChosenVersionIsUsed() {
        Proposal proposal = proposed(5);
        decide(proposal, 200, 30);
        quality.learnIfDue();
        matcher.follow();
        double learned = now(proposal).probability();
        StandingMatcher restarted = world.matcher();
        restarted.follow();
        assertThat(now(proposal).probability()).isEqualTo(learned);
        CaseId missing = now(proposal).pair().missing();
        assertThat(
                        restarted
                                .candidates(
                                        running.engine().find(missing).orElseThrow(),
                                        CaseKind.FOUND,
                                        1)
                                .get(0)
                                .probability())
                .isEqualTo(learned);
    }

    @Test
    void aPairThatExperienceMakesImprobableIsOnlyShownOrGoes() {
        Proposal proposal = proposed(6);
        assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
        decide(proposal, 1_000, 7);
        quality.learnIfDue();
        matcher.follow();
        Proposal after = now(proposal);
        assertThat(after.probability()).isBetween(.05, .1);
        assertThat(after.status()).isEqualTo(ProposalStatus.POSSIBLE);
        assertThat(world.entries(JournalAction.PROPOSAL_SHOWN))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.subject().id())
                                        .isEqualTo(proposal.id().toString()));

        quality.use(ADMINISTRATOR, ModelVersion.BUILT_IN, "back");
        matcher.follow();
        Proposal back = now(proposal);
        assertThat(back.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(Duration.between(back.timing().madeAt(), back.timing().answerBy()))
                .isEqualTo(Duration.ofHours(24));
        assertThat(back.timing().madeAt()).isAfterOrEqualTo(proposal.timing().madeAt());
        assertThat(world.entries(JournalAction.PROPOSAL_MADE)).hasSize(2);
    }

    @Test
    void onlyAdministratorsChangeAndOnlyMonitorsSee() {
        for (Role role : Role.values()) {
            boolean sees =
                    List.of(Role.ADMINISTRATOR, Role.STATE_MONITOR, Role.NATIONAL_MONITOR)
                            .contains(role);
            if (sees) {
                assertThat(quality.quality(caller(role))).isNotNull();
            } else {
                refused(AccessProblem.NOT_ALLOWED, () -> quality.quality(caller(role)));
            }
            if (role != Role.ADMINISTRATOR) {
                refused(AccessProblem.NOT_ALLOWED, () -> quality.learn(caller(role)));
                refused(AccessProblem.NOT_ALLOWED, () -> quality.use(caller(role), 0, "x"));
                refused(
                        AccessProblem.NOT_ALLOWED,
                        () -> quality.learnByItself(caller(role), false));
            }
        }
    }

    @Test
    void refusalsChangeNothing() {
        refused(QualityProblem.TOO_FEW_DECISIONS, () -> quality.learn(ADMINISTRATOR));
        refused(QualityProblem.NO_SUCH_MODEL, () -> quality.use(ADMINISTRATOR, 7, "why not"));
        refused(QualityProblem.IN_USE_ALREADY, () -> quality.use(ADMINISTRATOR, 0, "again"));
        refused(QualityProblem.MODEL_REASON_REQUIRED, () -> quality.use(ADMINISTRATOR, 7, " "));
        refused(
                QualityProblem.MODEL_REASON_TOO_LONG,
                () -> quality.use(ADMINISTRATOR, 7, "x".repeat(1_001)));
        assertThat(world.entries(JournalAction.MODEL_LEARNED, JournalAction.MODEL_USED)).isEmpty();
        assertThat(quality.quality(ADMINISTRATOR).use().since()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void decisionsOfAnOlderVersionAreWeighedWithItsNumbers() {
        Proposal proposal = proposed(8);
        decide(proposal, 200, 30);
        quality.learnIfDue();
        matcher.follow();
        Proposal second = now(proposal);
        List<Judgement> before =
                new ArrayList<>(world.store.read(tx -> tx.judgements().latest(1_000)));
        decide(second, 100, 30);
        quality.learnIfDue();
        matcher.follow();
        assertThat(before).hasSize(200);
        assertThat(quality.quality(ADMINISTRATOR).versions()).hasSize(3);
        // both agree on what people say of such pairs, so the answer stays
        assertThat(now(proposal).probability()).isBetween(.2, .4);
        assertThat(Map.of("learned", now(proposal).explanation().modelVersion()).values())
                .allMatch(version -> version.startsWith("model-"));
    }
}
