package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.Objects;

/**
 * That a Special Court permits to disclose the identity of a child (sections 23(2) and 33(7) of the
 * POCSO Act 2012).
 *
 * @param court its name
 * @param number of its order
 * @param day of its order
 */
public record CourtPermission(String court, String number, LocalDate day) {

    public CourtPermission {
        Objects.requireNonNull(court);
        Objects.requireNonNull(number);
        Objects.requireNonNull(day);
    }
}
