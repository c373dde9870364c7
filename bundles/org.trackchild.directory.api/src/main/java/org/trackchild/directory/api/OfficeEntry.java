package org.trackchild.directory.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the directory says of an office beside its name and place.
 *
 * @param service how it is reached and what it offers
 * @param particulars what the administration says of it
 * @param standing how it stands in the directory
 */
public record OfficeEntry(
        OfficeService service, OfficeParticulars particulars, OfficeStanding standing) {

    public OfficeEntry {
        Objects.requireNonNull(service);
        Objects.requireNonNull(particulars);
        Objects.requireNonNull(standing);
    }

    /**
     * A new entry of which no more is known than a line.
     *
     * @param contact address and telephone in one; empty for none
     */
    public static OfficeEntry of(OfficeType type, String contact) {
        List<OfficeContact> contacts =
                contact.isBlank()
                        ? List.of()
                        : List.of(
                                new OfficeContact(
                                        OfficeContact.Kind.ADDRESS, contact, !type.isHome()));
        return new OfficeEntry(
                new OfficeService(contacts, OfficeHours.UNKNOWN, List.of(), Optional.empty()),
                OfficeParticulars.usual(type),
                OfficeStanding.NEW);
    }
}
