package org.trackchild.directory.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Wording;

/**
 * What the public may know of an office: an extract that lets nothing through by itself. What is
 * not named here stays within the register, such as who checked the entry, to which office it
 * belongs, whom it takes in, and the words beside its hours, in which people and their private
 * numbers are named.
 *
 * @param id its identifier
 * @param type what it is, never one that is {@link OfficeType#isKeptFromThePublic kept from the
 *     public}
 * @param name its name
 * @param state code of its state, empty for a national office
 * @param district code of its district, empty for state and national offices
 * @param contacts those that the public may be told, the best way first; no address where the
 *     address is hidden
 * @param hours when somebody is there, without words
 * @param languages codes of the list {@code language} that are spoken there
 * @param position where it is; empty where nobody has said it, or unless an address of it is told
 *     and none is kept back
 * @param verified when somebody last made sure that the entry is true
 * @param synthetic whether it was made up for demonstration
 */
public record PublicOffice(
        OfficeId id,
        OfficeType type,
        Wording name,
        String state,
        String district,
        List<OfficeContact> contacts,
        OfficeHours hours,
        List<String> languages,
        Optional<GeoPoint> position,
        Optional<Instant> verified,
        boolean synthetic) {

    public PublicOffice {
        Objects.requireNonNull(id);
        if (type.isKeptFromThePublic()) {
            throw new IllegalArgumentException("kept from the public: " + type);
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        Objects.requireNonNull(district);
        contacts = List.copyOf(contacts);
        Objects.requireNonNull(hours);
        languages = List.copyOf(languages);
        Objects.requireNonNull(position);
        Objects.requireNonNull(verified);
    }

    /**
     * The extract of an office.
     *
     * @return empty for one that the law keeps from the public, and for one that is closed
     */
    public static Optional<PublicOffice> of(Office office) {
        if (office.type().isKeptFromThePublic() || !office.isOpen()) {
            return Optional.empty();
        }
        OfficeService service = office.entry().service();
        boolean hidden = office.entry().particulars().hidden();
        return Optional.of(
                new PublicOffice(
                        office.id(),
                        office.type(),
                        office.name(),
                        office.state(),
                        office.district(),
                        service.contacts().stream()
                                .filter(OfficeContact::open)
                                .filter(contact -> !hidden || !isAddress(contact))
                                .toList(),
                        new OfficeHours(service.hours().always(), service.hours().spans(), ""),
                        service.languages(),
                        position(office),
                        office.entry().standing().verified().map(OfficeStanding.Verified::at),
                        office.synthetic()));
    }

    /** The same, without anything that says where it is. */
    public PublicOffice withoutAddress() {
        return new PublicOffice(
                id,
                type,
                name,
                state,
                district,
                contacts.stream().filter(contact -> !isAddress(contact)).toList(),
                hours,
                languages,
                Optional.empty(),
                verified,
                synthetic);
    }

    private static boolean isAddress(OfficeContact contact) {
        return contact.kind() == OfficeContact.Kind.ADDRESS;
    }

    /**
     * A position is an address: whoever keeps the one from the public means the other, too, and
     * whoever has told no address has opened none.
     */
    private static Optional<GeoPoint> position(Office office) {
        List<OfficeContact> addresses =
                office.contacts().stream().filter(PublicOffice::isAddress).toList();
        boolean told = !addresses.isEmpty() && addresses.stream().allMatch(OfficeContact::open);
        OfficeParticulars particulars = office.entry().particulars();
        return particulars
                .position()
                .map(OfficePosition::point)
                .filter(point -> told && !particulars.hidden());
    }
}
