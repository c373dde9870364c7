package org.trackchild.access.api;

import java.util.Objects;
import org.trackchild.model.OfficeId;

/**
 * A person's place in an office.
 *
 * @param office the office
 * @param role what the person does there
 * @param state state of the office, empty for a national office
 * @param district district of the office, empty for state and national offices
 */
public record Posting(OfficeId office, Role role, String state, String district) {

    public Posting {
        Objects.requireNonNull(office);
        Objects.requireNonNull(role);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
    }
}
