package org.trackchild.demo.synthetic;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * How many children, and which of them are the same.
 *
 * @param missing number of missing reports
 * @param found number of found children
 * @param seed the same seed makes the same children
 * @param today no event is later; all are within the two years before
 */
public record Plan(int missing, int found, long seed, LocalDate today) {

    /** Share of the missing children that are among the found ones. */
    private static final double PAIRS = 0.12;

    public Plan {
        if (missing < 0 || found < 0) {
            throw new IllegalArgumentException("a negative number of children");
        }
    }

    /** How many found children are missing ones. */
    public int pairs() {
        return (int) Math.min(found, Math.round(missing * PAIRS));
    }

    /** The missing report of a found child, if there is one. */
    OptionalInt twinOf(int foundNumber) {
        long pairs = pairs();
        long pair = pairs == 0 ? 0 : foundNumber * pairs / found;
        // the pairs are spread evenly: the found child is the first that belongs to its pair
        boolean first = pairs > 0 && (foundNumber == 0 || (foundNumber - 1) * pairs / found < pair);
        return first ? OptionalInt.of((int) (pair * missing / pairs)) : OptionalInt.empty();
    }

    /** Whether a missing report is of a child that was found. */
    boolean isFound(int missingNumber) {
        long pairs = pairs();
        if (pairs == 0) {
            return false;
        }
        long pair = (missingNumber * pairs + missing - 1) / missing;
        return pair < pairs && pair * missing / pairs == missingNumber;
    }
}
