package org.trackchild.directory.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Which offices to list. Empty strings and an empty type set no limit.
 *
 * @param text words of the name, in either language; every word must occur
 * @param type kind of office
 * @param state code of a state
 * @param district code of a district
 * @param after where the page begins, from the page before
 * @param limit at most so many, 1 to 200
 */
public record OfficeQuery(
        String text,
        Optional<OfficeType> type,
        String state,
        String district,
        Optional<String> after,
        int limit) {

    public OfficeQuery {
        Objects.requireNonNull(text);
        Objects.requireNonNull(type);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        Objects.requireNonNull(after);
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("limit out of range: " + limit);
        }
    }
}
