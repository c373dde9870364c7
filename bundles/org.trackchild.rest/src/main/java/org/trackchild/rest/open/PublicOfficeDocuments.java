package org.trackchild.rest.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.directory.api.NamedPlace;
import org.trackchild.directory.api.NearbyOffice;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.PublicOffice;
import org.trackchild.model.Event;
import org.trackchild.rest.web.PlaceNames;

/** What is sent of offices to everybody: both languages, so that caches keep one answer. */
final class PublicOfficeDocuments {

    /** Distances as the crow flies are told to a tenth of a kilometre. */
    private static final double TENTHS = 10;

    private PublicOfficeDocuments() {}

    static Map<String, Object> document(PublicOffice office) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", office.id().value());
        document.put("type", office.type().code());
        document.put("name", PlaceNames.both(office.name()));
        document.put("state", office.state());
        document.put("district", office.district());
        document.put(
                "contacts",
                office.contacts().stream().map(PublicOfficeDocuments::contact).toList());
        document.put("hours", office.hours().written());
        document.put("languages", office.languages());
        office.position()
                .ifPresent(
                        point -> {
                            document.put("latitude", point.latitude());
                            document.put("longitude", point.longitude());
                        });
        office.verified()
                .ifPresent(
                        at ->
                                document.put(
                                        "verified_on",
                                        at.atZone(Event.ZONE).toLocalDate().toString()));
        document.put("synthetic", office.synthetic());
        document.values().removeIf(value -> "".equals(value) || List.of().equals(value));
        return document;
    }

    static Map<String, Object> document(NearbyOffice near) {
        Map<String, Object> document = document(near.office());
        document.put("kilometres", Math.round(near.kilometres() * TENTHS) / TENTHS);
        document.put("by_district", near.byDistrict());
        return document;
    }

    /** A place, as it was understood. */
    static Map<String, Object> document(NamedPlace place) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", PlaceNames.both(place.name()));
        document.put("district", place.district());
        if (!place.pin().isEmpty()) {
            document.put("pin", place.pin());
        }
        document.put("latitude", place.at().latitude());
        document.put("longitude", place.at().longitude());
        return document;
    }

    private static Map<String, Object> contact(OfficeContact contact) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", contact.kind().code());
        document.put("value", contact.value());
        return document;
    }
}
