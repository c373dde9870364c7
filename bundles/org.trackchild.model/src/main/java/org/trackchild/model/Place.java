package org.trackchild.model;

import java.util.Objects;

/**
 * Where something happened or where somebody comes from.
 *
 * @param state code of a state or union territory (two letters of ISO 3166-2:IN such as {@code
 *     UP}), empty when unknown
 * @param district code of a district of that state as the directory lists it (such as {@code
 *     UP-LUCKNOW}), empty when unknown
 * @param text the place in words as it was told, empty when nothing was told
 */
public record Place(String state, String district, String text) {

    /** Nothing is known. */
    public static final Place UNKNOWN = new Place("", "", "");

    public Place {
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        text = text.strip();
        if (!district.isEmpty() && !district.startsWith(state + "-")) {
            throw new IllegalArgumentException(
                    "district " + district + " is not in state " + state);
        }
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !state.isEmpty() || !text.isEmpty();
    }
}
