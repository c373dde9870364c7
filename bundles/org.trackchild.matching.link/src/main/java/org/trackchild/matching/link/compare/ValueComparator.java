package org.trackchild.matching.link.compare;

import java.util.List;

/**
 * Compares two values of one kind, such as two dates. Symmetric and pure; safe for use by several
 * threads.
 *
 * <p>Of a table's values only those are compared that have a key in common or whose texts have few
 * typing errors between them: of two values on any level but {@link #differs}, one must find the
 * other so.
 *
 * @param <V> a value made ready for being compared; immutable
 */
public interface ValueComparator<V> {

    /** Level of values that do not agree at all: the last one. */
    default int differs() {
        return guesses().length - 1;
    }

    /** The first level of values that contradict each other, though they may have something. */
    default int conflicts() {
        return differs();
    }

    /**
     * How often two values of one person are on each level, a first guess: closest first, the last
     * one is "differs"; each above 0, together 1; at most 8.
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
     * Makes a value ready.
     *
     * @param normal in normal form, not empty
     */
    V ready(String normal);

    /**
     * How two values agree.
     *
     * @return index of a level
     */
    int level(V one, V other);

    /** Keys under which a value is kept. */
    void keys(V value, Keys keys);

    /** Keys with which a value looks for others. */
    default void probes(V value, Keys probes) {
        keys(value, probes);
    }

    /** The texts of a value in which typing errors are counted. */
    default List<String> typed(V value) {
        return List.of();
    }

    /**
     * How many typing errors two texts may have between them.
     *
     * @param shorter number of letters of the shorter one
     * @return 0 to 3, not less for longer ones; at most 2 up to {@link NearTexts#LONG} letters
     */
    default int errors(int shorter) {
        return 0;
    }
}
