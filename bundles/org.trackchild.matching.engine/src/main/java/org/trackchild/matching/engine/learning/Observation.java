package org.trackchild.matching.engine.learning;

import java.util.Map;

/**
 * How one record compares with its best candidates: all that learning needs to know, without any
 * word of the records. Immutable by agreement: the arrays are not to be changed.
 *
 * @param u by comparator, how often strangers are on each of its levels with this query; the
 *     comparators in the order of their names
 * @param levels for each candidate and each comparator, in the order of {@code u}, the index of the
 *     level, or -1 when not recorded
 * @param population number of records that were looked through
 * @param answer what is known of the candidates
 */
public record Observation(Map<String, double[]> u, int[][] levels, int population, Answer answer) {

    /**
     * What officers said.
     *
     * @param same index of the candidate that is the same child; -1 when nobody knows
     * @param others indices of the candidates that are other children, ascending
     */
    public record Answer(int same, int[] others) {

        /** Nobody said anything. */
        public static final Answer UNKNOWN = new Answer(-1, new int[0]);
    }
}
