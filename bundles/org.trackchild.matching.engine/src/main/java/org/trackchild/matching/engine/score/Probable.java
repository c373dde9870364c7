package org.trackchild.matching.engine.score;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.engine.parameters.Calibrator;
import org.trackchild.matching.engine.parameters.Parameters;

/**
 * The candidates of one question that are probable enough, found without looking for those that are
 * not: evidence that does not reach the probability even without any rival is not looked for, and
 * rivals too weak to make a difference are not either. Used by one thread.
 */
public final class Probable {

    /** A probability is at most so much above that of the oracle, never below. */
    public static final double ERROR = .001;

    /** So much less evidence than is needed is looked for, because it may be that of rivals. */
    private static final double RIVAL_BITS = 2;

    /** So much evidence is certainty. */
    private static final double CERTAIN = 40;

    /** Allows for rounding. */
    private static final double ROUNDING = 1e-6;

    private final Run run;
    private final int rivals;
    private final Posterior nobody;
    private final double least;
    private final Parameters parameters;
    private final Calibrator calibrator;

    /**
     * @param rivals so many best records share the probability among each other
     * @param least lowest probability, 0 to 1
     */
    public Probable(
            Run run, int rivals, double least, Parameters parameters, Calibrator calibrator) {
        this.run = run;
        this.rivals = rivals;
        this.least = least;
        this.parameters = parameters;
        this.calibrator = calibrator;
        nobody = posterior(List.of());
    }

    private Posterior posterior(List<Ranked> best) {
        return Posterior.of(best, run.query().population().size(), parameters, calibrator);
    }

    /** The candidates, most probable first, with their reasons. */
    public List<Candidate> candidates() {
        double needed = neededLogOdds() - nobody.priorBits() - ROUNDING;
        double floor = needed - RIVAL_BITS;
        List<Ranked> best = run.best(rivals, floor);
        if (best.isEmpty() || best.get(0).bits() < needed) {
            return List.of();
        }
        if (best.size() < rivals && mayOthersMatter(best, floor)) {
            best = run.best(rivals, Double.NEGATIVE_INFINITY);
        }
        Explainer explainer = new Explainer(run, posterior(best));
        List<Candidate> probable = new ArrayList<>();
        for (Ranked each : best) {
            if (each.bits() < needed) {
                break;
            }
            Candidate candidate = explainer.explain(each);
            if (candidate.probability() >= least) {
                probable.add(candidate);
            }
        }
        return probable;
    }

    /** The least log2 odds that are corrected to the probability or more. */
    private double neededLogOdds() {
        double wanted = Math.min(CERTAIN, Posterior.logOdds(least));
        double from = -1_000;
        double to = 1_000;
        if (calibrator.correct(from) >= wanted) {
            return Double.NEGATIVE_INFINITY;
        }
        while (to - from > ROUNDING) {
            double middle = (from + to) / 2;
            if (calibrator.correct(middle) >= wanted) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return from;
    }

    /**
     * Whether records that were not found, each with less evidence than the floor, may take more
     * than {@link #ERROR} away from one that was found, or bring it below the least.
     */
    private boolean mayOthersMatter(List<Ranked> found, double floor) {
        double others = (rivals - found.size()) * Math.pow(2, nobody.priorBits() + floor);
        Posterior posterior = posterior(found);
        for (Ranked each : found) {
            double without = nobody.priorBits() + each.bits() + posterior.rivalBits(each);
            // odds are shared with what the rivals have: 2 to the power of what they take away
            double share = Math.pow(2, -posterior.rivalBits(each));
            double with = without - Posterior.log2((share + others) / share);
            double most = Posterior.probability(calibrator.correct(without));
            double fewest = Posterior.probability(calibrator.correct(with));
            boolean undecided = most >= least - ROUNDING && fewest < least + ROUNDING;
            if (most >= least - ROUNDING && (undecided || most - fewest > ERROR - ROUNDING)) {
                return true;
            }
        }
        return false;
    }
}
