package org.trackchild.rules.api;

import java.time.LocalDate;

/** What a clock needs to know of the age of a child. */
@FunctionalInterface
public interface Ages {

    /** Nothing is known: the limits for the older apply. */
    Ages UNKNOWN = (years, day) -> false;

    /**
     * Whether the child is, as far as anybody knows, not above an age.
     *
     * @param years the age; who completes it on this very day is not above it
     * @param day by which it is counted
     */
    boolean atMost(int years, LocalDate day);
}
