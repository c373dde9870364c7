package org.trackchild.matching.engine.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Evidence;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.MonotoneCalibrator;
import org.trackchild.matching.engine.parameters.Parameters;
import org.trackchild.model.Wording;

/** Learning from synthetic decisions, of which it is known how they were made. */
class RetrainingTest {

    private static final int ASPECTS = 6;

    private static final double U = .1;

    /** Agrees or differs; the first guess is that one child agrees in 9 of 10 cases. */
    private record Aspect(String name) implements Comparator {

        @Override
        public Wording label() {
            return Wording.same(name);
        }

        @Override
        public List<Level> levels() {
            return List.of(
                    new Level("same", Agreement.AGREES, .9, U, Wording.same("same")),
                    new Level("differs", Agreement.DIFFERS, .1, 1 - U, Wording.same("differs")));
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

    private static final List<Comparator> COMPARATORS = comparators();

    private static List<Comparator> comparators() {
        List<Comparator> made = new ArrayList<>();
        for (int i = 0; i < ASPECTS; i++) {
            made.add(new Aspect("aspect" + i));
        }
        return List.copyOf(made);
    }

    private static final Parameters GUESS = new Parameters("guess", .3, 2_000, Map.of());

    private final Random random = new Random(7);

    /** A proposed pair; records of one child agree on each aspect with this probability. */
    private Decision decision(double m) {
        while (true) {
            boolean same = random.nextInt(100) == 0;
            Map<String, Evidence.Sign> signs = new HashMap<>();
            for (Comparator comparator : COMPARATORS) {
                boolean agree = random.nextDouble() < (same ? m : U);
                signs.put(
                        comparator.name(),
                        agree
                                ? new Evidence.Sign("same", log2(.9 / U))
                                : new Evidence.Sign("differs", log2(.1 / (1 - U))));
            }
            // one pair in a hundred is one child
            Decision made =
                    new Decision(new Evidence("guess-0", -log2(99), 0, signs), GUESS, same, true);
            if (new Weighing(COMPARATORS).logOdds(made, GUESS) > -4) {
                return made;
            }
        }
    }

    private List<Decision> decisions(int count, double m) {
        List<Decision> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(decision(m));
        }
        return made;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static final Retraining.Model USED = new Retraining.Model(GUESS, Calibrator.IDENTITY);

    @Test
    void whatIsKnownIsKeptWhereNobodyDecided() {
        Retraining.Model model = new Retraining(COMPARATORS, GUESS).learn(List.of(), "none");
        assertThat(model.parameters().m("aspect0", "same").orElseThrow())
                .isCloseTo(.9, within(1e-9));
        assertThat(model.calibrator()).isSameAs(Calibrator.IDENTITY);
        assertThat(model.parameters().version()).isEqualTo("none");
    }

    @Test
    void oneDecisionChangesLittleAndManyConvince() {
        Map<String, Evidence.Sign> differs =
                Map.of("aspect0", new Evidence.Sign("differs", log2(.1 / .9)));
        Decision odd = new Decision(new Evidence("guess-0", -10, 0, differs), GUESS, true, true);
        Retraining retraining = new Retraining(COMPARATORS, GUESS);
        double one =
                retraining.learn(List.of(odd), "one").parameters().m("aspect0", "same").orElse(0);
        assertThat(one).isCloseTo(45. / 51, within(1e-9));
        double many =
                retraining
                        .learn(java.util.Collections.nCopies(950, odd), "many")
                        .parameters()
                        .m("aspect0", "same")
                        .orElse(0);
        assertThat(many).isCloseTo(45. / 1000, within(1e-9));
    }

    @Test
    void otherChildrenTellNothingOfM() {
        List<Decision> others = decisions(2_000, .9).stream().filter(each -> !each.same()).toList();
        assertThat(
                        new Retraining(COMPARATORS, GUESS)
                                .learn(others, "others")
                                .parameters()
                                .m("aspect3", "differs")
                                .orElseThrow())
                .isCloseTo(.1, within(1e-9));
    }

    @Test
    void aBetterModelIsToldFromTheOneInUse() {
        // in truth, records of one child agree much less often than was guessed
        List<Decision> since = decisions(600, .6);
        Retraining.Trial trial = new Retraining(COMPARATORS, GUESS).compare(List.of(), since, USED);
        assertThat(trial.tested()).isEqualTo(600);
        assertThat(trial.loss()).isLessThan(trial.lossOfUsed());
    }

    @Test
    void whatWasLearnedFromWrongDecisionsIsNotBetter() {
        // the model in use is right, and the older decisions were entered the wrong way round
        List<Decision> lies =
                decisions(2_000, .9).stream()
                        .map(each -> new Decision(each.evidence(), each.then(), !each.same(), true))
                        .toList();
        Retraining.Trial trial =
                new Retraining(COMPARATORS, GUESS).compare(lies, decisions(100, .9), USED);
        assertThat(trial.loss()).isGreaterThan(trial.lossOfUsed());
    }

    @Test
    void linksThatNobodyProposedTeachButAreNoTest() {
        List<Decision> linked =
                decisions(300, .9).stream()
                        .map(each -> new Decision(each.evidence(), each.then(), true, false))
                        .toList();
        Retraining retraining = new Retraining(COMPARATORS, GUESS);
        assertThat(retraining.compare(List.of(), linked, USED).tested()).isZero();
        assertThat(retraining.learn(linked, "linked").calibrator()).isSameAs(Calibrator.IDENTITY);
        assertThat(retraining.learn(linked, "linked").parameters().m("aspect1", "same"))
                .isNotEqualTo(GUESS.m("aspect1", "same"));
    }

    @Test
    void evidenceIsWeighedAnewWithoutTheRecords() {
        Decision made =
                new Decision(
                        new Evidence(
                                "guess-0",
                                -10,
                                -1,
                                Map.of(
                                        "aspect0", new Evidence.Sign("same", 3),
                                        "aspect1", new Evidence.Sign("differs", -2),
                                        "uninstalled", new Evidence.Sign("same", 4))),
                        GUESS,
                        true,
                        true);
        Weighing weighing = new Weighing(COMPARATORS);
        assertThat(weighing.logOdds(made, GUESS)).isCloseTo(-6, within(1e-9));
        Parameters other =
                new Parameters(
                        "other", .3, 2_000, Map.of("aspect0.same.m", .45, "aspect1.differs.m", .2));
        assertThat(weighing.logOdds(made, other)).isCloseTo(-6, within(1e-9));
        Parameters agreementIsRare =
                new Parameters("rare", .3, 2_000, Map.of("aspect0.same.m", .001));
        // agreement never speaks against
        assertThat(weighing.logOdds(made, agreementIsRare)).isCloseTo(-9, within(1e-9));
        Parameters moreInside = new Parameters("inside", .6, 2_000, Map.of());
        assertThat(weighing.logOdds(made, moreInside))
                .isCloseTo(-6 + log2(1.5) - log2(3. / 7), within(1e-9));
    }

    @Test
    void modelsAreReadAsTheyWereWritten() throws IOException {
        Retraining.Model model =
                new Retraining(COMPARATORS, GUESS).learn(decisions(400, .7), "model-1");
        StringWriter text = new StringWriter();
        model.parameters().write().store(text, null);
        Properties table = new Properties();
        table.load(new StringReader(text.toString()));
        assertThat(Parameters.read(table)).isEqualTo(model.parameters());
        MonotoneCalibrator written = (MonotoneCalibrator) model.calibrator();
        MonotoneCalibrator read = MonotoneCalibrator.read(written.write());
        for (double logOdds = -20; logOdds < 20; logOdds += .37) {
            assertThat(read.correct(logOdds)).isEqualTo(written.correct(logOdds));
        }
    }
}
