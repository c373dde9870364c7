package org.trackchild.directory.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.directory.api.GeoPoint;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.model.OfficeId;

/**
 * Where the offices are that are kept from the public. A committee often sits in the home, and the
 * society that runs it has its desk there: their address would be that of the home (section 74 of
 * the JJ Act, 2015).
 */
final class KeptAddresses {

    /** Positions that are closer, in kilometres, are one place. */
    private static final double SAME_PLACE = 0.1;

    /** In degrees, about a kilometre. */
    private static final double NEAR = 0.01;

    /** Shorter texts are no address by which a place is known, such as the name of a town. */
    private static final int SHORTEST = 8;

    private static final Pattern PIN = Pattern.compile("(pin)?(code)?\\d{6}$");

    private final Map<String, List<Where>> byDistrict = new HashMap<>();

    private final Map<OfficeId, List<Where>> byParent = new HashMap<>();

    /**
     * Where an office says to be.
     *
     * @param addresses keys under which its addresses are compared
     */
    record Where(Set<String> addresses, Optional<GeoPoint> point) {

        /** An office that is kept, whatever it has opened. */
        static Where of(Office office) {
            return new Where(
                    keys(office.contacts()),
                    office.entry().particulars().position().map(OfficePosition::point));
        }

        /** An office, as far as it is told. */
        static Where of(PublicOffice office) {
            return new Where(keys(office.contacts()), office.position());
        }

        /** Asked of each pair in a district when the book is made, so without streams. */
        boolean isThatOf(Where other) {
            for (String key : addresses) {
                for (String another : other.addresses) {
                    if (isSame(key, another)) {
                        return true;
                    }
                }
            }
            return point.isPresent()
                    && other.point.isPresent()
                    && isSame(point.get(), other.point.get());
        }

        private static boolean isSame(GeoPoint one, GeoPoint other) {
            // far more than that distance, and told at once
            return Math.abs(one.latitude() - other.latitude()) < NEAR
                    && one.kilometresTo(other) < SAME_PLACE;
        }

        /** The one may go on with the town where the other ends. */
        private static boolean isSame(String one, String other) {
            return one.startsWith(other) || other.startsWith(one);
        }
    }

    /** Adds an office that is kept from the public. */
    void add(Office office, Where where) {
        byDistrict.computeIfAbsent(office.district(), key -> new ArrayList<>()).add(where);
        office.entry()
                .particulars()
                .parent()
                .ifPresent(
                        parent ->
                                byParent.computeIfAbsent(parent, key -> new ArrayList<>())
                                        .add(where));
    }

    /**
     * What may be told of an office, which is not where one of these is.
     *
     * @param where it is
     */
    PublicOffice withheld(PublicOffice office, Where where) {
        List<Where> near = byDistrict.getOrDefault(office.district(), List.of());
        List<Where> own = byParent.getOrDefault(office.id(), List.of());
        return Stream.concat(near.stream(), own.stream()).anyMatch(where::isThatOf)
                ? office.withoutAddress()
                : office;
    }

    private static Set<String> keys(List<OfficeContact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.kind() == OfficeContact.Kind.ADDRESS)
                .map(contact -> PIN.matcher(NameKey.of(contact.value())).replaceAll(""))
                .filter(key -> key.length() >= SHORTEST)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
