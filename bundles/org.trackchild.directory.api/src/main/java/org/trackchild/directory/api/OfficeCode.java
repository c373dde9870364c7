package org.trackchild.directory.api;

import java.util.Objects;

/**
 * By what a list of somebody else knows an office, such as the code of a police station in CCTNS or
 * of a body in the Local Government Directory. No two offices have the same.
 *
 * @param source name of the list, such as {@code lgd} or {@code cctns}
 * @param reference the code in that list
 */
public record OfficeCode(String source, String reference) {

    /** Most characters of the name of a list. */
    public static final int LONGEST_SOURCE = 60;

    /** Most characters of a code. */
    public static final int LONGEST_REFERENCE = 100;

    public OfficeCode {
        Objects.requireNonNull(source);
        Objects.requireNonNull(reference);
    }
}
