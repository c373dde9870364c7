package org.trackchild.exchange.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.exchange.api.RawOffice;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;

/**
 * Reads one row of a file of offices. What the row leaves empty stays as the directory has it. Used
 * by one thread.
 */
final class OfficeTexts {

    private static final Map<String, Boolean> WORDS =
            Map.of(
                    "yes",
                    true,
                    "true",
                    true,
                    "1",
                    true,
                    "\u0939\u093e\u0901",
                    true,
                    "no",
                    false,
                    "false",
                    false,
                    "0",
                    false,
                    "\u0928\u0939\u0940\u0902",
                    false);

    private final RawOffice raw;

    private final OfficeCode code;

    private final Directory directory;

    private final Map<String, String> districts;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param districts codes of districts by their codes in the Local Government Directory
     */
    OfficeTexts(
            RawOffice raw, OfficeCode code, Directory directory, Map<String, String> districts) {
        this.raw = raw;
        this.code = code;
        this.directory = directory;
        this.districts = districts;
    }

    /** Whether somebody has looked at the offices of a like name. */
    boolean confirmed() {
        return WORDS.getOrDefault(plain(OfficeColumns.CONFIRMED), false);
    }

    /**
     * What the row wants the directory to say.
     *
     * @param known what it says now
     * @throws ProblemException with everything that cannot be read
     */
    OfficeDraft draft(Optional<Office> known) {
        problems.clear();
        Optional<OfficeType> type = Code.find(OfficeType.class, plain(OfficeRegister.TYPE));
        if (type.isEmpty()) {
            note(
                    FieldProblem.UNKNOWN_CODE,
                    OfficeRegister.TYPE,
                    "police_station, childrens_home …");
        }
        Optional<District> district = district();
        String state =
                district.map(District::state)
                        .or(this::state)
                        .or(() -> known.map(Office::state))
                        .orElse("");
        boolean placed = district.isPresent() || !raw.value(OfficeRegister.STATE).isEmpty();
        String place =
                district.map(District::code)
                        .orElse(placed ? "" : known.map(Office::district).orElse(""));
        boolean home = type.filter(OfficeType::isHome).isPresent();
        OfficeService service = service(known, home);
        OfficeParticulars particulars = particulars(known, home);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new OfficeDraft(
                type.orElseThrow(),
                new Wording(
                        raw.value(OfficeRegister.NAME),
                        told(
                                OfficeRegister.NAME_HINDI,
                                known.map(office -> office.name().hindi()).orElse(""))),
                state,
                place,
                service,
                particulars);
    }

    private String plain(String column) {
        return raw.value(column).strip().toLowerCase(Locale.ROOT);
    }

    private String told(String column, String otherwise) {
        String value = raw.value(column);
        return value.isEmpty() ? otherwise : value;
    }

    private Optional<String> state() {
        String written = raw.value(OfficeRegister.STATE);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var found = directory.findState(written);
        if (found.isEmpty()) {
            note(FieldProblem.UNKNOWN_PLACE, OfficeRegister.STATE);
        }
        return found.map(each -> each.code());
    }

    /** By its code in the Local Government Directory where that is known, by its name else. */
    private Optional<District> district() {
        String lgd = raw.value(OfficeColumns.LGD);
        String name = raw.value(OfficeRegister.DISTRICT);
        Optional<District> found =
                Optional.ofNullable(districts.get(lgd)).flatMap(directory::district);
        if (found.isEmpty() && !name.isEmpty()) {
            found =
                    directory
                            .district(name)
                            .or(
                                    () ->
                                            directory
                                                    .findState(raw.value(OfficeRegister.STATE))
                                                    .flatMap(
                                                            state ->
                                                                    directory.findDistrict(
                                                                            state.code(), name)));
        }
        if (found.isEmpty() && !(name.isEmpty() && lgd.isEmpty())) {
            note(
                    FieldProblem.UNKNOWN_PLACE,
                    name.isEmpty() ? OfficeColumns.LGD : OfficeRegister.DISTRICT);
        }
        return found;
    }

    private OfficeService service(Optional<Office> known, boolean home) {
        OfficeService before =
                known.map(office -> office.entry().service()).orElse(OfficeService.UNKNOWN);
        String words = told(OfficeRegister.HOURS_WORDS, before.hours().words());
        Optional<OfficeHours> hours =
                OfficeHours.read(told(OfficeRegister.HOURS, before.hours().written()), words);
        if (hours.isEmpty()) {
            note(OfficeProblem.NOT_HOURS, OfficeRegister.HOURS);
        }
        List<OfficeContact> contacts = contacts(before.contacts(), home);
        List<String> languages = parts(OfficeRegister.LANGUAGES);
        return new OfficeService(
                contacts.isEmpty() ? before.contacts() : contacts,
                hours.orElse(OfficeHours.UNKNOWN),
                languages.isEmpty() ? before.languages() : languages,
                intake(before.intake()));
    }

    private List<OfficeContact> contacts(List<OfficeContact> before, boolean home) {
        Optional<Boolean> said = flag(OfficeColumns.PUBLIC);
        List<OfficeContact> contacts = new ArrayList<>();
        for (OfficeContact.Kind kind : OfficeContact.Kind.values()) {
            if (kind == OfficeContact.Kind.ADDRESS) {
                String address = raw.value(kind.code());
                String pin = raw.value(OfficeColumns.PIN);
                if (!address.isEmpty()) {
                    String whole = pin.isEmpty() ? address : address + ", PIN " + pin;
                    contacts.add(
                            new OfficeContact(
                                    kind, whole, open(said, before, kind, whole) && !hidden(home)));
                }
            } else {
                parts(kind.code())
                        .forEach(
                                value ->
                                        contacts.add(
                                                new OfficeContact(
                                                        kind,
                                                        value,
                                                        open(said, before, kind, value))));
            }
        }
        return contacts;
    }

    /** What nobody has opened stays closed, and a file that says nothing opens nothing. */
    private static boolean open(
            Optional<Boolean> said,
            List<OfficeContact> before,
            OfficeContact.Kind kind,
            String value) {
        return said.orElseGet(() -> before.contains(new OfficeContact(kind, value, true)));
    }

    private boolean hidden(boolean home) {
        return flag(OfficeRegister.HIDDEN).orElse(home);
    }

    private List<String> parts(String column) {
        return Arrays.stream(raw.value(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Optional<OfficeIntake> intake(Optional<OfficeIntake> before) {
        Optional<Integer> places = number(OfficeRegister.PLACES);
        Optional<Integer> lowest = number(OfficeRegister.LOWEST_AGE);
        Optional<Integer> highest = number(OfficeRegister.HIGHEST_AGE);
        Set<Sex> sexes = sexes();
        if (places.isEmpty() && lowest.isEmpty() && highest.isEmpty() && sexes.isEmpty()) {
            return before;
        }
        return Optional.of(
                new OfficeIntake(
                        places.or(() -> before.map(OfficeIntake::places)).orElse(0),
                        lowest.or(() -> before.map(OfficeIntake::lowestAge)).orElse(0),
                        highest.or(() -> before.map(OfficeIntake::highestAge))
                                .orElse(OfficeIntake.OLDEST_CHILD),
                        sexes.isEmpty() ? before.map(OfficeIntake::sexes).orElse(Set.of()) : sexes,
                        flag(OfficeRegister.DISABILITY)
                                .or(() -> before.map(OfficeIntake::disability))
                                .orElse(false)));
    }

    private Set<Sex> sexes() {
        Set<Sex> sexes = new LinkedHashSet<>();
        for (String part : parts(OfficeRegister.SEXES)) {
            Optional<Sex> sex = Code.find(Sex.class, part.toLowerCase(Locale.ROOT));
            if (sex.isEmpty()) {
                note(FieldProblem.UNKNOWN_CODE, OfficeRegister.SEXES, "female; male; transgender");
            }
            sex.ifPresent(sexes::add);
        }
        return sexes;
    }

    private OfficeParticulars particulars(Optional<Office> known, boolean home) {
        Optional<OfficeParticulars> before = known.map(office -> office.entry().particulars());
        String parent = raw.value(OfficeRegister.PARENT);
        if (parent.length() > OfficeId.LONGEST) {
            note(FieldProblem.TOO_LONG, OfficeRegister.PARENT, OfficeId.LONGEST);
        }
        String licence = raw.value(OfficeRegister.LICENCE);
        Optional<LocalDate> until = day(OfficeRegister.LICENCE_UNTIL);
        Optional<OfficeLicence> registered =
                licence.isEmpty() && until.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new OfficeLicence(licence, until));
        return new OfficeParticulars(
                position().or(() -> before.flatMap(OfficeParticulars::position)),
                Optional.of(code),
                parent.isEmpty() || parent.length() > OfficeId.LONGEST
                        ? before.flatMap(OfficeParticulars::parent)
                        : Optional.of(new OfficeId(parent)),
                registered.or(() -> before.flatMap(OfficeParticulars::licence)),
                day(OfficeRegister.SINCE).or(() -> before.flatMap(OfficeParticulars::since)),
                flag(OfficeRegister.HIDDEN)
                        .or(() -> before.map(OfficeParticulars::hidden))
                        .orElse(home));
    }

    private Optional<OfficePosition> position() {
        Optional<Double> latitude = decimal(OfficeRegister.LATITUDE);
        Optional<Double> longitude = decimal(OfficeRegister.LONGITUDE);
        Optional<Integer> accuracy = number(OfficeRegister.ACCURACY);
        return latitude.flatMap(
                north ->
                        longitude.map(
                                east ->
                                        new OfficePosition(
                                                north,
                                                east,
                                                accuracy.orElse(OfficePosition.USUAL))));
    }

    private Optional<Integer> number(String column) {
        return read(
                column,
                text ->
                        text.matches("\\d{1,6}")
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.empty(),
                FieldProblem.NOT_A_NUMBER);
    }

    private Optional<Double> decimal(String column) {
        return read(
                column,
                text ->
                        text.matches("-?\\d{1,3}(\\.\\d{1,20})?")
                                ? Optional.of(Double.valueOf(text))
                                : Optional.empty(),
                FieldProblem.NOT_A_NUMBER);
    }

    private Optional<LocalDate> day(String column) {
        return read(column, IsoDates::day, FieldProblem.NOT_A_DATE);
    }

    private Optional<Boolean> flag(String column) {
        return read(
                column,
                text -> Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT))),
                FieldProblem.UNKNOWN_CODE,
                "yes, no");
    }

    private <T> Optional<T> read(
            String column,
            Function<String, Optional<T>> reading,
            ProblemCode wrong,
            Object... arguments) {
        String text = raw.value(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(text);
        if (read.isEmpty()) {
            note(wrong, column, arguments);
        }
        return read;
    }

    private void note(ProblemCode wrong, String column, Object... arguments) {
        problems.add(new Problem(wrong, column, List.of(arguments)));
    }
}
