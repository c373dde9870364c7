package org.trackchild.directory.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The registration of a home (section 41 of the Juvenile Justice Act, 2015).
 *
 * @param number of the certificate
 * @param until its last day; empty when nobody has said it
 */
public record OfficeLicence(String number, Optional<LocalDate> until) {

    /** Most characters of a number. */
    public static final int LONGEST = 100;

    public OfficeLicence {
        Objects.requireNonNull(number);
        Objects.requireNonNull(until);
    }
}
