package org.trackchild.matching.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells how places lie to each other. Symmetric; never changes what it has told, as it is not asked
 * twice: who learns of other places makes another one. Safe for use by several threads.
 */
@ConsumerType
@FunctionalInterface
public interface Geography {

    /** Knows no district. */
    Geography UNKNOWN = (one, other) -> Double.NaN;

    /**
     * Distance between the middles of two districts.
     *
     * @param one code of a district
     * @param other code of a district
     * @return kilometres; {@link Double#NaN} when one of them is not known
     */
    double kilometres(String one, String other);

    /**
     * How far it is by train, without a change: on the railway lost children get much further than
     * elsewhere.
     *
     * @param one code of a district
     * @param other code of a district
     * @return kilometres along the shortest line that serves both; {@link Double#NaN} when none
     *     does, or no lines are known
     */
    default double kilometresByRail(String one, String other) {
        return Double.NaN;
    }

    /**
     * Whether two states adjoin.
     *
     * @param one code of a state
     * @param other code of another state
     * @return false also when that is not known
     */
    default boolean areNeighbours(String one, String other) {
        return false;
    }
}
