package org.trackchild.matching.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.engine.parameters.Calibrator;

/** What is corrected by experience comes true as often as it says. */
class ExperienceTest {

    private static double probability(double logOdds) {
        return 1 / (1 + Math.pow(2, -logOdds));
    }

    /** A model that is too sure: the true log odds are half of what it says. */
    private static List<Outcome> overconfident(Random random, int count) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double said = random.nextDouble() * 20 - 10;
            outcomes.add(new Outcome(said, random.nextDouble() < probability(said / 2)));
        }
        return outcomes;
    }

    @Test
    void aModelThatIsTooSureIsCorrected() {
        Random random = new Random(3);
        Calibrator calibrator = Experience.calibrator(overconfident(random, 20_000));
        for (double said = -8; said <= 8; said += .5) {
            assertThat(probability(calibrator.correct(said)))
                    .as("said %s", said)
                    .isCloseTo(probability(said / 2), within(.04));
        }
    }

    @Test
    void theOrderNeverChanges() {
        Calibrator calibrator = Experience.calibrator(overconfident(new Random(4), 500));
        double before = Double.NEGATIVE_INFINITY;
        for (double said = -40; said <= 40; said += .25) {
            double corrected = calibrator.correct(said);
            assertThat(corrected).isFinite().isGreaterThanOrEqualTo(before);
            before = corrected;
        }
    }

    @Test
    void aFewOutcomesChangeLittle() {
        List<Outcome> few = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            few.add(new Outcome(2, false));
        }
        double corrected = probability(Experience.calibrator(few).correct(2));
        assertThat(corrected).isBetween(.1, .4);
        assertThat(Experience.calibrator(few.subList(0, 19))).isSameAs(Calibrator.IDENTITY);
    }

    @Test
    void outcomesOfOneKindOnlyLeaveNothingCertain() {
        List<Outcome> same = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            same.add(new Outcome(60, true));
        }
        assertThat(Experience.calibrator(same).correct(60)).isFinite();
    }
}
