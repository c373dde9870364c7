package org.trackchild.matching.standing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.trackchild.matching.api.Agreement;
import org.trackchild.matching.api.Explanation;
import org.trackchild.matching.api.Reason;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.Rejection;

/**
 * How alike two records of one kind are.
 *
 * @param pair the two
 * @param exact whether they say the same of all that identifies a child
 * @param probability that they are one child registered twice
 * @param explanation how they compare; {@code pair.one()} is the one that was asked for
 */
record Likeness(CasePair pair, boolean exact, double probability, Explanation explanation) {

    /** Name of the comparator of the child's own names. */
    private static final String OWN_NAME = "child_name";

    /** What brothers and sisters who were registered together do not share. */
    private static final Set<String> OWN = Set.of(OWN_NAME, "sex", "birth");

    /**
     * The probability that two records are of one child who is registered twice, from how they
     * compare. Other records that fit take nothing away: a child may be registered three times.
     *
     * @param priorBits log2 of the odds before anything was compared
     * @return 0 when it is as probable that they are brothers and sisters: unless the child's own
     *     name speaks for one child, and neither sex nor birth against, everything else may agree
     *     because the family, the day and the place are the same
     */
    static double probability(double priorBits, Explanation compared) {
        List<Reason> reasons =
                compared.reasons().stream().filter(reason -> !reason.isOfTheRegister()).toList();
        boolean named =
                reasons.stream()
                        .anyMatch(
                                reason ->
                                        reason.comparator().equals(OWN_NAME) && reason.bits() > 0);
        boolean other =
                reasons.stream()
                        .anyMatch(
                                reason ->
                                        OWN.contains(reason.comparator())
                                                && reason.agreement() == Agreement.DIFFERS);
        if (!named || other) {
            return 0;
        }
        double bits = priorBits + reasons.stream().mapToDouble(Reason::bits).sum();
        return 1 / (1 + Math.pow(2, -bits));
    }

    Duplicate.Ground ground() {
        return exact ? Duplicate.Ground.SAME_DETAILS : Duplicate.Ground.ALIKE;
    }

    /** What the two records say, to be remembered. */
    Rejection said(Collection<String> comparators) {
        return Rejection.of(pair, explanation, comparators);
    }

    /** Whether it is probable enough. */
    boolean reaches(double threshold) {
        return exact || probability >= threshold;
    }
}
