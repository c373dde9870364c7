package org.trackchild.matching.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.model.Wording;

/** What observations were made of is found again, without anybody saying which pairs are right. */
class LearnerTest {

    private static final Wording WORDS = new Wording("words", "शब्द");
    private static final int CANDIDATES = 40;
    private static final double U = .02;
    private static final Parameters START =
            new Parameters("start", .3, CANDIDATES, Map.of("kept.level.m", .7));

    private record Aspect(String name) implements Comparator {

        @Override
        public Wording label() {
            return WORDS;
        }

        @Override
        public List<Level> levels() {
            return List.of(
                    new Level("same", Agreement.AGREES, .8, U, WORDS),
                    new Level("differs", Agreement.DIFFERS, .2, 1 - U, WORDS));
        }

        @Override
        public Comparison prepare(Features query, Population population) {
            return Comparison.NOTHING;
        }

        @Override
        public String value(Features record) {
            return "";
        }
    }

    /** Half of the children are there; each aspect agrees with its own probability. */
    private static Observation observation(Random random, double[] m, boolean answered) {
        TreeMap<String, double[]> u = new TreeMap<>();
        for (int i = 0; i < m.length; i++) {
            u.put("aspect" + i, new double[] {U, 1 - U});
        }
        int right = random.nextBoolean() ? random.nextInt(CANDIDATES) : -1;
        int[][] levels = new int[CANDIDATES][m.length];
        for (int i = 0; i < CANDIDATES; i++) {
            for (int j = 0; j < m.length; j++) {
                double agrees = i == right ? m[j] : U;
                levels[i][j] = random.nextDouble() < .1 ? -1 : random.nextDouble() < agrees ? 0 : 1;
            }
        }
        return new Observation(
                u,
                levels,
                CANDIDATES,
                answered && right >= 0
                        ? new Observation.Answer(right, new int[0])
                        : Observation.Answer.UNKNOWN);
    }

    private static Learner learner(double[] m) {
        List<Comparator> comparators = new ArrayList<>();
        for (int i = 0; i < m.length; i++) {
            comparators.add(new Aspect("aspect" + i));
        }
        return new Learner(comparators);
    }

    @Test
    void findsWhatTheObservationsWereMadeOf() {
        double[] m = {.95, .9, .6, .4, .85};
        Random random = new Random(1);
        Learner learner = learner(m);
        for (int i = 0; i < 5_000; i++) {
            learner.add(observation(random, m, false));
        }
        Parameters learned = learner.learn(START, "learned");
        for (int i = 0; i < m.length; i++) {
            assertThat(learned.m("aspect" + i, "same").orElseThrow())
                    .as("m of aspect %d", i)
                    .isCloseTo(m[i], within(.04));
        }
        assertThat(learned.inRegister()).isCloseTo(.5, within(.03));
        assertThat(learned.version()).isEqualTo("learned");
        assertThat(learned.m("kept", "level")).hasValue(.7);
    }

    @Test
    void whatOfficersSaidCountsAsItIs() {
        double[] m = {.3, .35};
        Random random = new Random(2);
        Learner learner = learner(m);
        for (int i = 0; i < 2_000; i++) {
            learner.add(observation(random, m, true));
        }
        Parameters learned = learner.learn(START, "learned");
        assertThat(learned.m("aspect0", "same").orElseThrow()).isCloseTo(.3, within(.08));
        assertThat(learned.m("aspect1", "same").orElseThrow()).isCloseTo(.35, within(.08));
    }

    @Test
    void withoutObservationsTheGuessesStay() {
        Parameters learned = learner(new double[2]).learn(START, "learned");
        assertThat(learned.m("aspect0", "same").orElseThrow()).isCloseTo(.8, within(1e-9));
        assertThat(learned.inRegister()).isCloseTo(.3, within(1e-9));
    }

    @Test
    void aRegisterWithoutAnyMatchIsSeenAsSuch() {
        Random random = new Random(5);
        Learner learner = learner(new double[5]);
        for (int i = 0; i < 2_000; i++) {
            learner.add(observation(random, new double[] {U, U, U, U, U}, false));
        }
        assertThat(learner.learn(START, "learned").inRegister()).isLessThan(.1);
    }

    @Test
    void observationsOfOtherComparatorsAreRefused() {
        Learner learner = learner(new double[2]);
        Observation other = observation(new Random(1), new double[3], false);
        assertThatThrownBy(() -> learner.add(other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(learner.size()).isZero();
    }
}
