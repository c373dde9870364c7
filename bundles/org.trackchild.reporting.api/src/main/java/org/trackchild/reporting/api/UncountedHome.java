package org.trackchild.reporting.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.trackchild.directory.api.Office;

/**
 * A home that did not count all of its children.
 *
 * @param home the home
 * @param evening of the last evening of which the headcount is due
 * @param due until when it should have counted them
 * @param children how many children of that evening were not counted; at least 1
 */
public record UncountedHome(Office home, LocalDate evening, Instant due, long children) {

    public UncountedHome {
        Objects.requireNonNull(home);
        Objects.requireNonNull(evening);
        Objects.requireNonNull(due);
    }
}
