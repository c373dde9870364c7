package org.trackchild.access.api;

import java.util.Objects;
import org.trackchild.model.OfficeId;

/**
 * A person's place in an office, while it is in force.
 *
 * @param office the office
 * @param role what the person does there
 * @param state state of the office, empty for a national office
 * @param district district of the office, empty for state and national offices
 * @param inCharge whether the person is the head of the office, or stands in for the head: keeps
 *     what the directory says of the office, and takes people of the office in and lets them go
 */
public record Posting(OfficeId office, Role role, String state, String district, boolean inCharge) {

    public Posting {
        Objects.requireNonNull(office);
        Objects.requireNonNull(role);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
    }

    /** The place of a person who is not in charge of the office. */
    public Posting(OfficeId office, Role role, String state, String district) {
        this(office, role, state, district, false);
    }
}
