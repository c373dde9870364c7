package org.trackchild.rules.api;

import java.time.LocalTime;
import java.util.Objects;

/**
 * Until when a home has counted its children each evening. Immutable.
 *
 * @param by time of the day, in India
 * @param basis where it is written
 */
public record HeadcountRule(LocalTime by, String basis) {

    public HeadcountRule {
        Objects.requireNonNull(by);
        Objects.requireNonNull(basis);
    }
}
