package org.trackchild.matching.engine.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Evidence;
import org.trackchild.matching.api.Level;
import org.trackchild.matching.engine.parameters.Parameters;

/**
 * Weighs the evidence of a decision anew with other parameters, although the records are not looked
 * at again: how often strangers agree (u) is as it was then, how often records of one child do (m)
 * is as the parameters say. Immutable.
 */
final class Weighing {

    private static final double LOG_2 = Math.log(2);

    private final Map<String, Map<String, Level>> levels = new HashMap<>();

    /**
     * @param comparators those in use; what another one said counts as it did then
     */
    Weighing(List<Comparator> comparators) {
        for (Comparator comparator : comparators) {
            Map<String, Level> byName = new HashMap<>();
            comparator.levels().forEach(level -> byName.put(level.name(), level));
            levels.put(comparator.name(), byName);
        }
    }

    /** A level of a comparator in use. */
    Optional<Level> level(String comparator, String level) {
        return Optional.ofNullable(levels.getOrDefault(comparator, Map.of()).get(level));
    }

    /**
     * log2 of the odds of a decided pair, before any correction by experience.
     *
     * @param now with what to weigh
     */
    double logOdds(Decision decision, Parameters now) {
        Evidence evidence = decision.evidence();
        double bits =
                evidence.priorBits()
                        + evidence.otherBits()
                        + odds(now.inRegister())
                        - odds(decision.then().inRegister());
        for (Map.Entry<String, Evidence.Sign> each : evidence.signs().entrySet()) {
            bits += bits(each.getKey(), each.getValue(), decision.then(), now);
        }
        return bits;
    }

    private double bits(String comparator, Evidence.Sign sign, Parameters then, Parameters now) {
        Optional<Level> known = level(comparator, sign.level());
        if (known.isEmpty()) {
            return sign.bits();
        }
        Level level = known.get();
        boolean agrees = level.agreement() == Agreement.AGREES;
        if (agrees && sign.bits() == 0) {
            // where everybody agrees; how often that was is no longer known
            return 0;
        }
        double bits =
                sign.bits() + log2(m(comparator, level, now)) - log2(m(comparator, level, then));
        return agrees ? Math.max(0, bits) : bits;
    }

    private static double m(String comparator, Level level, Parameters parameters) {
        return parameters.m(comparator, level.name()).orElse(level.m());
    }

    private static double odds(double probability) {
        return log2(probability / (1 - probability));
    }

    private static double log2(double value) {
        return Math.log(value) / LOG_2;
    }
}
