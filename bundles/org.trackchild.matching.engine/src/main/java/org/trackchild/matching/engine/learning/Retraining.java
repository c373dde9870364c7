package org.trackchild.matching.engine.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Evidence;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.Parameters;

/**
 * Learns from what people decided: m of the levels by counting in the pairs that are one child,
 * where what was known before counts like some pairs (a Dirichlet prior), then the correction of
 * probabilities. And tells by cross-validation whether that is better than what is in use. Pure;
 * safe for use by several threads.
 */
public final class Retraining {

    /** What was known before counts like so many pairs of one child. */
    private static final double KNOWN_WEIGHT = 50;

    /** Parts in which decisions are tested by what was learned from the other parts. */
    private static final int PARTS = 5;

    /** No answer is taken for more certain than this, so that one surprise does not decide. */
    private static final double LEAST = 1e-4;

    private final List<Comparator> comparators;
    private final Weighing weighing;
    private final Parameters known;

    /**
     * @param comparators those in use
     * @param known what was known before any decision
     */
    public Retraining(List<Comparator> comparators, Parameters known) {
        this.comparators = List.copyOf(comparators);
        this.weighing = new Weighing(comparators);
        this.known = known;
    }

    /**
     * What answers are computed with.
     *
     * @param parameters with which evidence is weighed
     * @param calibrator by which probabilities are corrected
     */
    public record Model(Parameters parameters, Calibrator calibrator) {}

    /**
     * How two models did on decisions from which neither had learned.
     *
     * @param tested how many decisions
     * @param lossOfUsed mean of -log2 of the probability that the model in use gave to what people
     *     decided; 0 is best, 1 a coin
     * @param loss the same of what is learned
     */
    public record Trial(int tested, double lossOfUsed, double loss) {}

    /**
     * The model that follows from decisions.
     *
     * @param version names its parameters
     */
    public Model learn(List<Decision> decisions, String version) {
        Parameters parameters = count(decisions, version);
        List<Outcome> outcomes =
                decisions.stream()
                        .filter(Decision::proposed)
                        .map(each -> new Outcome(weighing.logOdds(each, parameters), each.same()))
                        .toList();
        return new Model(parameters, Experience.calibrator(outcomes));
    }

    private Parameters count(List<Decision> decisions, String version) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.same()) {
                for (Map.Entry<String, Evidence.Sign> each :
                        decision.evidence().signs().entrySet()) {
                    counts.computeIfAbsent(each.getKey(), name -> new HashMap<>())
                            .merge(each.getValue().level(), 1, Integer::sum);
                }
            }
        }
        Map<String, Double> learned = new HashMap<>(known.learned());
        for (Comparator comparator : comparators) {
            Map<String, Integer> seen = counts.getOrDefault(comparator.name(), Map.of());
            double[] shares = new double[comparator.levels().size()];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                Level level = comparator.levels().get(i);
                double before = known.m(comparator.name(), level.name()).orElse(level.m());
                shares[i] = KNOWN_WEIGHT * before + seen.getOrDefault(level.name(), 0);
                sum += shares[i];
            }
            for (int i = 0; i < shares.length; i++) {
                String level = comparator.levels().get(i).name();
                learned.put(comparator.name() + "." + level + ".m", shares[i] / sum);
            }
        }
        return new Parameters(version, known.inRegister(), known.populationFloor(), learned);
    }

    /**
     * Compares what would be learned with what is in use, on decisions that are new to both.
     *
     * @param before decisions from which the model in use may have learned
     * @param since decisions since then, in any order that does not depend on the answers
     * @param used the model in use
     */
    public Trial compare(List<Decision> before, List<Decision> since, Model used) {
        List<Decision> tested = since.stream().filter(Decision::proposed).toList();
        List<Decision> linked = since.stream().filter(each -> !each.proposed()).toList();
        double loss = 0;
        for (int part = 0; part < PARTS; part++) {
            List<Decision> others = new ArrayList<>(before);
            others.addAll(linked);
            for (int i = 0; i < tested.size(); i++) {
                if (i % PARTS != part) {
                    others.add(tested.get(i));
                }
            }
            Model learned = learn(others, "trial");
            for (int i = part; i < tested.size(); i += PARTS) {
                loss += loss(tested.get(i), learned);
            }
        }
        double lossOfUsed = tested.stream().mapToDouble(each -> loss(each, used)).sum();
        int count = Math.max(1, tested.size());
        return new Trial(tested.size(), lossOfUsed / count, loss / count);
    }

    private double loss(Decision decision, Model model) {
        double logOdds = model.calibrator().correct(weighing.logOdds(decision, model.parameters()));
        double same = 1 / (1 + Math.pow(2, -logOdds));
        double given = decision.same() ? same : 1 - same;
        return -Math.log(Math.max(LEAST, given)) / Math.log(2);
    }
}
