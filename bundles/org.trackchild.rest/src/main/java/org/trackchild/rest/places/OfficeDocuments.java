package org.trackchild.rest.places;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.model.Code;
import org.trackchild.rest.ApiApplication;
import org.trackchild.rest.web.PlaceNames;

/**
 * Offices as JSON.
 *
 * @param names of places and offices
 */
record OfficeDocuments(PlaceNames names) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static String address(Office office) {
        return ApiApplication.BASE + "/offices/" + office.id().value();
    }

    Map<String, Object> document(Office office) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", office.id().value());
        document.put(OfficeRegister.TYPE, office.type().code());
        document.put(OfficeRegister.NAME, PlaceNames.both(office.name()));
        document.put(OfficeRegister.STATE, office.state());
        document.put("state_name", names.state(office.state()));
        document.put(OfficeRegister.DISTRICT, office.district());
        document.put("district_name", names.district(office.district()));
        document.put("contact", office.contact());
        add(office.entry().service(), document);
        add(office.entry().particulars(), document);
        add(office.entry().standing(), document);
        document.put("synthetic", office.synthetic());
        document.put("href", address(office));
        document.values()
                .removeIf(value -> value == null || "".equals(value) || List.of().equals(value));
        return document;
    }

    private static void add(OfficeService service, Map<String, Object> document) {
        document.put(
                OfficeRegister.CONTACTS,
                service.contacts().stream().map(OfficeDocuments::contact).toList());
        document.put(OfficeRegister.HOURS, service.hours().written());
        document.put(OfficeRegister.HOURS_WORDS, service.hours().words());
        document.put(OfficeRegister.LANGUAGES, service.languages());
        service.intake()
                .ifPresent(
                        intake -> {
                            document.put(OfficeRegister.PLACES, intake.places());
                            document.put(OfficeRegister.LOWEST_AGE, intake.lowestAge());
                            document.put(OfficeRegister.HIGHEST_AGE, intake.highestAge());
                            document.put(
                                    OfficeRegister.SEXES,
                                    intake.sexes().stream().sorted().map(Code::code).toList());
                            document.put(OfficeRegister.DISABILITY, intake.disability());
                        });
    }

    private static Map<String, Object> contact(OfficeContact contact) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(OfficeBody.KIND, contact.kind().code());
        document.put(OfficeBody.VALUE, contact.value());
        document.put(OfficeBody.PUBLIC, contact.open());
        return document;
    }

    private void add(OfficeParticulars particulars, Map<String, Object> document) {
        position(particulars, document);
        list(particulars, document);
        particulars
                .parent()
                .ifPresent(parent -> document.put(OfficeRegister.PARENT, names.office(parent)));
    }

    private static void position(OfficeParticulars particulars, Map<String, Object> document) {
        particulars
                .position()
                .ifPresent(
                        position -> {
                            document.put(OfficeRegister.LATITUDE, position.latitude());
                            document.put(OfficeRegister.LONGITUDE, position.longitude());
                            document.put(OfficeRegister.ACCURACY, position.accuracy());
                        });
    }

    /** By what others know the office, and since when. */
    private static void list(OfficeParticulars particulars, Map<String, Object> document) {
        particulars
                .code()
                .ifPresent(
                        code -> {
                            document.put(OfficeRegister.SOURCE, code.source());
                            document.put(OfficeRegister.REFERENCE, code.reference());
                        });
        particulars
                .licence()
                .ifPresent(
                        licence -> {
                            document.put(OfficeRegister.LICENCE, licence.number());
                            licence.until()
                                    .ifPresent(
                                            day ->
                                                    document.put(
                                                            OfficeRegister.LICENCE_UNTIL,
                                                            day.toString()));
                        });
        particulars.since().ifPresent(day -> document.put(OfficeRegister.SINCE, day.toString()));
        document.put(OfficeRegister.HIDDEN, particulars.hidden());
    }

    private void add(OfficeStanding standing, Map<String, Object> document) {
        document.put("version", standing.version());
        standing.verified()
                .ifPresent(
                        verified -> {
                            document.put("verified_at", verified.at().toString());
                            document.put("verified_by", verified.by());
                        });
        document.put("closed", standing.closing().isPresent());
        standing.closing()
                .ifPresent(
                        closing -> {
                            document.put(OfficeRegister.CLOSED_ON, closing.on().toString());
                            document.put("closed_reason", closing.reason());
                            closing.successor()
                                    .ifPresent(
                                            other ->
                                                    document.put(
                                                            OfficeRegister.SUCCESSOR,
                                                            names.office(other)));
                        });
    }

    /** What somebody wants an office to be: as it is, with some members changed. */
    static ObjectNode merged(Office office, ObjectNode patch) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put(OfficeRegister.TYPE, office.type().code());
        known.put(OfficeRegister.NAME, office.name().english());
        known.put(OfficeRegister.NAME_HINDI, office.name().hindi());
        known.put(OfficeRegister.STATE, office.state());
        known.put(OfficeRegister.DISTRICT, office.district());
        add(office.entry().service(), known);
        OfficeParticulars particulars = office.entry().particulars();
        position(particulars, known);
        list(particulars, known);
        particulars.parent().ifPresent(id -> known.put(OfficeRegister.PARENT, id.value()));
        ObjectNode merged = JSON.valueToTree(known);
        patch.properties()
                .forEach(
                        member -> {
                            if (member.getValue().isNull()) {
                                merged.remove(member.getKey());
                            } else {
                                merged.set(member.getKey(), member.getValue());
                            }
                        });
        return merged;
    }

    /** Something that was done to an entry. */
    Map<String, Object> change(OfficeChange change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", change.version());
        document.put("kind", change.kind().code());
        document.put("at", change.at().toString());
        document.put("by", change.by());
        change.office().ifPresent(office -> document.put("office", names.office(office)));
        document.put(OfficeRegister.REASON, change.reason());
        document.put("fields", change.fields().stream().map(OfficeDocuments::field).toList());
        return document;
    }

    private static Map<String, Object> field(OfficeChange.FieldChange change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("field", change.field());
        document.put("before", change.before());
        document.put("after", change.after());
        return document;
    }
}
