package org.trackchild.journal.api;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What somebody looked through when they were shown cases. Stands in the journal for ever, so that
 * it has codes alone: neither names nor words that somebody typed.
 *
 * @param through kind of list
 * @param filter which part of it, as codes such as {@code status:registered,district:UP-LKO}; empty
 *     for all of it, at most {@value #LONGEST_FILTER} characters
 */
public record Reading(Through through, String filter) {

    /** Longest filter, in characters. */
    public static final int LONGEST_FILTER = 600;

    private static final Pattern CODES = Pattern.compile("[\\w:,.+-]{0," + LONGEST_FILTER + "}");

    /**
     * @throws IllegalArgumentException when the filter has other signs than codes have
     */
    public Reading {
        Objects.requireNonNull(through);
        if (!CODES.matcher(filter).matches()) {
            // it may be a name, which an exception must not say either
            throw new IllegalArgumentException("the filter of a reading is not made of codes");
        }
    }

    /** Of all that there is in a list. */
    public static Reading of(Through through) {
        return new Reading(through, "");
    }
}
