package org.trackchild.matching.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trackchild.access.api.Caller;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Sex;
import org.trackchild.quality.api.ModelUse;
import org.trackchild.quality.api.ModelVersion;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.store.api.StoredModel;
import org.trackchild.store.jpa.FreshStore;

/** With another model, pairs are found that nobody was shown before. */
class SweepTest {

    private static FreshStore fresh;

    private World world;

    private StandingMatcher matcher;

    private CaseId missing;

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
        missing = world.cases.enter(CaseKind.MISSING, ReportedCases.child(1));
        world.cases.enter(
                CaseKind.FOUND,
                ReportedCases.child(2).toBuilder()
                        .sex(Sex.MALE)
                        .age(new ApproximateAge(15, 15))
                        .build());
        matcher.follow();
        assertThat(proposals()).isEmpty();
    }

    private List<Proposal> proposals() {
        return world.cases.proposals(missing);
    }

    /** Chooses a version that holds every pair to be probable. */
    private void chooseCredulousModel() {
        world.store.write(
                Caller.system("test"),
                tx -> {
                    ModelVersion version =
                            new ModelVersion(
                                    1,
                                    Instant.EPOCH,
                                    "test",
                                    Optional.of(new ModelVersion.Lesson(20, 0, 20, 1, .5)));
                    tx.models()
                            .insert(
                                    new StoredModel(
                                            version,
                                            "version=model-1\nin_register=0.3\n"
                                                    + "population_floor=2000",
                                            "-60.0 0.0\n60.0 9.0\n"));
                    StoredMatchQuality.choose(tx, new ModelUse(1, true, tx.now(), "test", ""));
                    return null;
                });
    }

    @Test
    void aPairThatAnotherModelHoldsProbableIsProposedAlthoughNoCaseChanged() {
        chooseCredulousModel();
        matcher.follow();
        assertThat(proposals())
                .singleElement()
                .satisfies(
                        proposal -> {
                            assertThat(proposal.status()).isEqualTo(ProposalStatus.OPEN);
                            assertThat(proposal.explanation().modelVersion())
                                    .startsWith("model-1-");
                        });
    }

    @Test
    void itGoesOnAfterACrashAndIsDoneOnce() {
        chooseCredulousModel();
        int[] writes = {0};
        world.store.before =
                tx -> {
                    writes[0]++;
                    throw new Error("the machine stops here");
                };
        assertThatThrownBy(matcher::follow).hasMessage("the machine stops here");
        world.store.before = tx -> {};
        assertThat(proposals()).isEmpty();
        StandingMatcher restarted = world.matcher();
        restarted.follow();
        assertThat(proposals()).hasSize(1);
        long entries = world.journal.head();
        StandingMatcher again = world.matcher();
        again.follow();
        assertThat(world.journal.head()).isEqualTo(entries);
        assertThat(writes[0]).isPositive();
    }

    @Test
    void whoWasInCareBeforeItCountedIsProposedToReportsThatAreOpen() throws Exception {
        CaseId inCare = world.cases.enter(CaseKind.FOUND, ReportedCases.child(1));
        world.cases.become(inCare, CaseStatus.IN_CARE);
        matcher.follow();
        String model = world.cases.proposals(missing).get(0).explanation().modelVersion();
        world.forgetProposals();
        // as another version of the platform left it, which compared no child in care
        long alone = 1L + (model.hashCode() & 0xFFFF_FFFFL);
        world.store.write(
                Caller.system("test"),
                tx -> {
                    tx.cursors().set("matching-model", alone);
                    return null;
                });
        assertThat(proposals()).isEmpty();

        world.matcher().follow();

        assertThat(proposals()).extracting(each -> each.pair().found()).containsExactly(inCare);
    }
}
