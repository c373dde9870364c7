package org.trackchild.matching.link.compare;

import java.util.Set;

/**
 * Compares two values of one kind, such as two dates. Symmetric and pure; safe for use by several
 * threads.
 */
public interface ValueComparator {

    /** Level of values that do not agree at all: the last one. */
    default int differs() {
        return guesses().length - 1;
    }

    /**
     * How often two values of one person are on each level, a first guess: closest first, the last
     * one is "differs"; each above 0, together 1.
     */
    double[] guesses();

    /** Names of the levels, as many. */
    String[] levels();

    /**
     * Brings a value into the form that is compared.
     *
     * @param written as it stands in the table, stripped
     * @return empty when it tells nothing
     */
    String normal(String written);

    /**
     * How two values agree.
     *
     * @param one in normal form, not empty
     * @param other the same
     * @return index of a level
     */
    int level(String one, String other);

    /** Keys under which a value is kept. */
    Set<String> keys(String normal);

    /**
     * Keys with which a value looks for others: of two values that are on any level but {@link
     * #differs}, at least one finds the other.
     */
    default Set<String> probes(String normal) {
        return keys(normal);
    }
}
