package org.trackchild.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeEntry;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeStanding;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.store.jpa.entity.OfficeActRow;
import org.trackchild.store.jpa.entity.OfficeChangeRow;
import org.trackchild.store.jpa.entity.OfficeContactRow;
import org.trackchild.store.jpa.entity.OfficeRow;

/** Offices as rows, and back. */
final class OfficeMapping {

    private OfficeMapping() {}

    static void write(Office office, OfficeRow row) {
        row.id = office.id().value();
        row.type = office.type().code();
        row.nameEnglish = office.name().english();
        row.nameHindi = office.name().hindi();
        row.state = office.state();
        row.district = office.district();
        row.synthetic = office.synthetic();
        write(office.entry().service(), row);
        write(office.entry().particulars(), row);
        write(office.entry().standing(), row);
    }

    private static void write(OfficeService service, OfficeRow row) {
        Optional<OfficeIntake> intake = service.intake();
        row.hours = service.hours().written();
        row.hoursWords = service.hours().words();
        row.languages = String.join(" ", service.languages());
        row.places = intake.map(OfficeIntake::places).orElse(null);
        row.lowestAge = intake.map(OfficeIntake::lowestAge).orElse(null);
        row.highestAge = intake.map(OfficeIntake::highestAge).orElse(null);
        row.sexes =
                intake.map(
                                each ->
                                        each.sexes().stream()
                                                .sorted()
                                                .map(Code::code)
                                                .collect(Collectors.joining(" ")))
                        .orElse(null);
        row.disability = intake.map(OfficeIntake::disability).orElse(false);
    }

    private static void write(OfficeParticulars particulars, OfficeRow row) {
        Optional<OfficePosition> position = particulars.position();
        row.latitude = position.map(OfficePosition::latitude).orElse(null);
        row.longitude = position.map(OfficePosition::longitude).orElse(null);
        row.accuracy = position.map(OfficePosition::accuracy).orElse(null);
        row.codeSource = particulars.code().map(OfficeCode::source).orElse(null);
        row.codeReference = particulars.code().map(OfficeCode::reference).orElse(null);
        row.parent = particulars.parent().map(OfficeId::value).orElse(null);
        row.licence = particulars.licence().map(OfficeLicence::number).orElse(null);
        row.licenceUntil = particulars.licence().flatMap(OfficeLicence::until).orElse(null);
        row.firstDay = particulars.since().orElse(null);
        row.hidden = particulars.hidden();
    }

    private static void write(OfficeStanding standing, OfficeRow row) {
        Optional<OfficeStanding.Closing> closing = standing.closing();
        row.version = standing.version();
        row.verifiedAt = standing.verified().map(made -> made.at().toEpochMilli()).orElse(null);
        row.verifiedBy = standing.verified().map(OfficeStanding.Verified::by).orElse(null);
        row.lastDay = closing.map(OfficeStanding.Closing::on).orElse(null);
        row.closedReason = closing.map(OfficeStanding.Closing::reason).orElse(null);
        row.successor =
                closing.flatMap(OfficeStanding.Closing::successor)
                        .map(OfficeId::value)
                        .orElse(null);
    }

    static OfficeContactRow contact(Office office, int place) {
        OfficeContact contact = office.contacts().get(place);
        OfficeContactRow row = new OfficeContactRow();
        row.id = CaseId.drawUuid().toString();
        row.office = office.id().value();
        row.place = place;
        row.kind = contact.kind().code();
        row.contact = contact.value();
        row.open = contact.open();
        return row;
    }

    /**
     * An office.
     *
     * @param contacts those of this office, in their order
     */
    static Office office(OfficeRow row, List<OfficeContactRow> contacts) {
        return new Office(
                new OfficeId(row.id),
                Code.find(OfficeType.class, row.type).orElseThrow(),
                new Wording(row.nameEnglish, row.nameHindi),
                row.state,
                row.district,
                new OfficeEntry(service(row, contacts), particulars(row), standing(row)),
                row.synthetic);
    }

    private static OfficeService service(OfficeRow row, List<OfficeContactRow> contacts) {
        return new OfficeService(
                contacts.stream()
                        .map(
                                each ->
                                        new OfficeContact(
                                                Code.find(OfficeContact.Kind.class, each.kind)
                                                        .orElseThrow(),
                                                each.contact,
                                                each.open))
                        .toList(),
                OfficeHours.read(row.hours, row.hoursWords).orElseThrow(),
                words(row.languages),
                Optional.ofNullable(row.places)
                        .map(
                                places ->
                                        new OfficeIntake(
                                                places,
                                                row.lowestAge,
                                                row.highestAge,
                                                sexes(row.sexes),
                                                row.disability)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Set<Sex> sexes(String codes) {
        return words(codes).stream()
                .map(code -> Code.find(Sex.class, code).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static OfficeParticulars particulars(OfficeRow row) {
        return new OfficeParticulars(
                Optional.ofNullable(row.latitude)
                        .map(latitude -> new OfficePosition(latitude, row.longitude, row.accuracy)),
                Optional.ofNullable(row.codeSource)
                        .map(source -> new OfficeCode(source, row.codeReference)),
                Optional.ofNullable(row.parent).map(OfficeId::new),
                Optional.ofNullable(row.licence)
                        .map(
                                number ->
                                        new OfficeLicence(
                                                number, Optional.ofNullable(row.licenceUntil))),
                Optional.ofNullable(row.firstDay),
                row.hidden);
    }

    private static OfficeStanding standing(OfficeRow row) {
        return new OfficeStanding(
                row.version,
                Optional.ofNullable(row.verifiedAt)
                        .map(
                                at ->
                                        new OfficeStanding.Verified(
                                                Instant.ofEpochMilli(at), row.verifiedBy)),
                Optional.ofNullable(row.lastDay).map(day -> closing(row, day)));
    }

    private static OfficeStanding.Closing closing(OfficeRow row, LocalDate day) {
        return new OfficeStanding.Closing(
                day, row.closedReason, Optional.ofNullable(row.successor).map(OfficeId::new));
    }

    static OfficeActRow act(OfficeId office, OfficeChange change) {
        OfficeActRow row = new OfficeActRow();
        row.id = CaseId.drawUuid().toString();
        row.office = office.value();
        row.version = change.version();
        row.kind = change.kind().code();
        row.saidBy = change.by();
        row.saidOffice = change.office().map(OfficeId::value).orElse(null);
        row.saidAt = change.at().toEpochMilli();
        row.saidReason = change.reason();
        return row;
    }

    static OfficeChangeRow change(String act, OfficeChange change, int place) {
        OfficeChange.FieldChange field = change.fields().get(place);
        OfficeChangeRow row = new OfficeChangeRow();
        row.id = CaseId.drawUuid().toString();
        row.act = act;
        row.place = place;
        row.field = field.field();
        row.before = field.before();
        row.after = field.after();
        return row;
    }

    /**
     * Something that was done to an entry.
     *
     * @param fields those of this act, in their order
     */
    static OfficeChange change(OfficeActRow row, List<OfficeChangeRow> fields) {
        return new OfficeChange(
                row.version,
                Code.find(OfficeChange.Kind.class, row.kind).orElseThrow(),
                Instant.ofEpochMilli(row.saidAt),
                row.saidBy,
                Optional.ofNullable(row.saidOffice).map(OfficeId::new),
                row.saidReason,
                fields.stream()
                        .map(
                                each ->
                                        new OfficeChange.FieldChange(
                                                each.field, each.before, each.after))
                        .toList());
    }
}
