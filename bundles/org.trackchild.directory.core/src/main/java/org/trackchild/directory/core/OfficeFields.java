package org.trackchild.directory.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.directory.api.OfficeChange.FieldChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/** The entry of an office as texts by field, as its history shows them. Pure. */
final class OfficeFields {

    /** What the head of an office may change. */
    static final Set<String> OF_THE_HEAD =
            Set.of(
                    OfficeRegister.CONTACTS,
                    OfficeRegister.HOURS,
                    OfficeRegister.HOURS_WORDS,
                    OfficeRegister.LANGUAGES,
                    OfficeRegister.PLACES,
                    OfficeRegister.LOWEST_AGE,
                    OfficeRegister.HIGHEST_AGE,
                    OfficeRegister.SEXES,
                    OfficeRegister.DISABILITY);

    /**
     * What is no longer checked when it has been changed: by this an office is found and reached.
     */
    static final Set<String> CHECKED =
            Set.of(
                    OfficeRegister.TYPE,
                    OfficeRegister.NAME,
                    OfficeRegister.NAME_HINDI,
                    OfficeRegister.STATE,
                    OfficeRegister.DISTRICT,
                    OfficeRegister.CONTACTS,
                    OfficeRegister.LATITUDE,
                    OfficeRegister.LONGITUDE);

    /** What cases and postings there rest upon. */
    static final Set<String> OF_THE_PLACE =
            Set.of(OfficeRegister.TYPE, OfficeRegister.STATE, OfficeRegister.DISTRICT);

    private OfficeFields() {}

    /** What is different, in the order of the fields. */
    static List<FieldChange> changes(OfficeDraft before, OfficeDraft after) {
        Map<String, String> old = texts(before);
        List<FieldChange> changes = new ArrayList<>();
        texts(after)
                .forEach(
                        (field, text) -> {
                            if (!text.equals(old.get(field))) {
                                changes.add(new FieldChange(field, old.get(field), text));
                            }
                        });
        return changes;
    }

    private static Map<String, String> texts(OfficeDraft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(OfficeRegister.TYPE, draft.type().code());
        texts.put(OfficeRegister.NAME, draft.name().english());
        texts.put(OfficeRegister.NAME_HINDI, draft.name().hindi());
        texts.put(OfficeRegister.STATE, draft.state());
        texts.put(OfficeRegister.DISTRICT, draft.district());
        add(draft.service(), texts);
        add(draft.particulars(), texts);
        return texts;
    }

    private static void add(OfficeService service, Map<String, String> texts) {
        Optional<OfficeIntake> intake = service.intake();
        texts.put(
                OfficeRegister.CONTACTS,
                service.contacts().stream()
                        .map(OfficeFields::contact)
                        .collect(Collectors.joining("\n")));
        texts.put(OfficeRegister.HOURS, service.hours().written());
        texts.put(OfficeRegister.HOURS_WORDS, service.hours().words());
        texts.put(OfficeRegister.LANGUAGES, String.join(", ", service.languages()));
        texts.put(OfficeRegister.PLACES, text(intake, OfficeIntake::places));
        texts.put(OfficeRegister.LOWEST_AGE, text(intake, OfficeIntake::lowestAge));
        texts.put(OfficeRegister.HIGHEST_AGE, text(intake, OfficeIntake::highestAge));
        texts.put(
                OfficeRegister.SEXES,
                text(
                        intake,
                        each ->
                                each.sexes().stream()
                                        .sorted()
                                        .map(Code::code)
                                        .collect(Collectors.joining(", "))));
        texts.put(OfficeRegister.DISABILITY, text(intake, OfficeIntake::disability));
    }

    private static String contact(OfficeContact contact) {
        return contact.kind().code()
                + (contact.open() ? " (public): " : ": ")
                + contact.value().replace('\n', ' ');
    }

    private static void add(OfficeParticulars particulars, Map<String, String> texts) {
        Optional<OfficePosition> position = particulars.position();
        texts.put(OfficeRegister.LATITUDE, text(position, OfficePosition::latitude));
        texts.put(OfficeRegister.LONGITUDE, text(position, OfficePosition::longitude));
        texts.put(OfficeRegister.ACCURACY, text(position, OfficePosition::accuracy));
        texts.put(OfficeRegister.SOURCE, text(particulars.code(), OfficeCode::source));
        texts.put(OfficeRegister.REFERENCE, text(particulars.code(), OfficeCode::reference));
        texts.put(OfficeRegister.PARENT, text(particulars.parent(), OfficeId::value));
        texts.put(OfficeRegister.LICENCE, text(particulars.licence(), OfficeLicence::number));
        texts.put(
                OfficeRegister.LICENCE_UNTIL,
                text(particulars.licence().flatMap(OfficeLicence::until), Object::toString));
        texts.put(OfficeRegister.SINCE, text(particulars.since(), Object::toString));
        texts.put(OfficeRegister.HIDDEN, Boolean.toString(particulars.hidden()));
    }

    private static <T> String text(Optional<T> part, Function<T, Object> value) {
        return part.map(value).map(Object::toString).orElse("");
    }
}
