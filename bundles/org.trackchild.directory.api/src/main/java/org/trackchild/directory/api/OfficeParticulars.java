package org.trackchild.directory.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.OfficeId;

/**
 * What else the administration says of an office.
 *
 * @param position where it is on the map
 * @param code by what a list of somebody else knows it
 * @param parent to which office it belongs: a station to its sub-division, a home to the society
 *     that runs it
 * @param licence the registration of a home
 * @param since its first day
 * @param hidden whether its address must not become public, so that nobody looks for a child there
 */
public record OfficeParticulars(
        Optional<OfficePosition> position,
        Optional<OfficeCode> code,
        Optional<OfficeId> parent,
        Optional<OfficeLicence> licence,
        Optional<LocalDate> since,
        boolean hidden) {

    public OfficeParticulars {
        Objects.requireNonNull(position);
        Objects.requireNonNull(code);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(licence);
        Objects.requireNonNull(since);
    }

    /** The same, with an address that must not become public. */
    public OfficeParticulars hide() {
        return new OfficeParticulars(position, code, parent, licence, since, true);
    }

    /** Nothing is known; the address of a home is hidden. */
    public static OfficeParticulars usual(OfficeType type) {
        return new OfficeParticulars(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                type.isHome());
    }
}
