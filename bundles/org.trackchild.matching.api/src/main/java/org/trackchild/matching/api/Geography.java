package org.trackchild.matching.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Tells how far apart districts are. Answers from memory; safe for use by several threads. */
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
}
