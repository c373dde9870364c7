package org.trackchild.directory.api;

import java.util.Objects;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/**
 * An office of the directory.
 *
 * @param id its identifier
 * @param type what it is
 * @param name its name
 * @param state code of its state, empty for a national office
 * @param district code of its district, empty for state and national offices
 * @param contact address and telephone as the directory prints them, may be empty
 * @param synthetic whether it was made up for demonstration
 */
public record Office(
        OfficeId id,
        OfficeType type,
        Wording name,
        String state,
        String district,
        String contact,
        boolean synthetic) {

    public Office {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        Objects.requireNonNull(contact);
    }
}
