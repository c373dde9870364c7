package org.trackchild.matching.api;

import java.util.Objects;
import org.trackchild.model.Wording;

/**
 * One of the ways in which a comparator can find two records.
 *
 * @param name lower-case ASCII, unique within the comparator; parameters are learned under it, so
 *     it never changes once published
 * @param agreement the mark that an officer sees
 * @param m how often two records of one child are found so, among those that record the aspect;
 *     above 0, all levels of a comparator add up to 1. A first guess: the engine learns better
 *     ones.
 * @param u how often two records of different children are found so; above 0, all levels of a
 *     comparator add up to 1
 * @param sentence the reason in words, a {@link java.text.MessageFormat}: {@code {0}} is what the
 *     missing report says, {@code {1}} what the found child's record says; apostrophes doubled
 */
public record Level(String name, Agreement agreement, double m, double u, Wording sentence) {

    public Level {
        Objects.requireNonNull(name);
        Objects.requireNonNull(agreement);
        Objects.requireNonNull(sentence);
        if (!(m > 0 && m <= 1) || !(u > 0 && u <= 1)) {
            throw new IllegalArgumentException("level " + name + ": m and u must be in (0, 1]");
        }
        if (agreement == Agreement.NOT_RECORDED) {
            throw new IllegalArgumentException(
                    "level " + name + ": what is not recorded is MISSING, not a level");
        }
    }
}
