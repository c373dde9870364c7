package org.trackchild.rest.places;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;
import org.trackchild.rest.json.Members;
import org.trackchild.rest.web.PlaceNames;

/**
 * Reads what somebody wants the directory to say of an office, and collects everything that is
 * wrong. Used by one thread.
 */
final class OfficeBody {

    static final String CONFIRMED = "confirmed";

    static final String KIND = "kind";

    static final String VALUE = "value";

    static final String PUBLIC = "public";

    private static final int LONGEST_CODE = 60;

    /** Above what the register takes, so that it tells what is too long. */
    private static final int LONGEST = 2_000;

    private static final Set<String> KNOWN =
            Set.of(
                    OfficeRegister.TYPE,
                    OfficeRegister.NAME,
                    OfficeRegister.NAME_HINDI,
                    OfficeRegister.STATE,
                    OfficeRegister.DISTRICT,
                    OfficeRegister.CONTACTS,
                    OfficeRegister.HOURS,
                    OfficeRegister.HOURS_WORDS,
                    OfficeRegister.LANGUAGES,
                    OfficeRegister.PLACES,
                    OfficeRegister.LOWEST_AGE,
                    OfficeRegister.HIGHEST_AGE,
                    OfficeRegister.SEXES,
                    OfficeRegister.DISABILITY,
                    OfficeRegister.LATITUDE,
                    OfficeRegister.LONGITUDE,
                    OfficeRegister.ACCURACY,
                    OfficeRegister.SOURCE,
                    OfficeRegister.REFERENCE,
                    OfficeRegister.PARENT,
                    OfficeRegister.LICENCE,
                    OfficeRegister.LICENCE_UNTIL,
                    OfficeRegister.SINCE,
                    OfficeRegister.HIDDEN,
                    CONFIRMED);

    private static final Set<String> OF_CONTACT = Set.of(KIND, VALUE, PUBLIC);

    private final Members members;

    private final List<Problem> problems = new ArrayList<>();

    private final OfficeDraft draft;

    private final boolean confirmed;

    /**
     * @throws ProblemException with everything that is wrong
     */
    OfficeBody(ObjectNode body, PlaceNames names) {
        members = new Members(body, KNOWN);
        Optional<OfficeType> type = members.neededWord(OfficeRegister.TYPE, OfficeType.class);
        Wording name =
                new Wording(
                        members.neededText(OfficeRegister.NAME, LONGEST),
                        members.text(OfficeRegister.NAME_HINDI, LONGEST));
        String stateText = members.text(OfficeRegister.STATE, LONGEST_CODE);
        String districtText = members.text(OfficeRegister.DISTRICT, LONGEST_CODE);
        OfficeService service = service();
        OfficeParticulars particulars = particulars(type.map(OfficeType::isHome).orElse(false));
        confirmed = members.flag(CONFIRMED).orElse(false);
        collect(
                () -> {
                    members.mustBeRight();
                    return "";
                });
        String state = collect(() -> names.stateCode(stateText));
        String district = collect(() -> names.districtCode(state, districtText));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        draft =
                new OfficeDraft(
                        type.orElseThrow(),
                        name,
                        state.isEmpty() ? stateOf(district) : state,
                        district,
                        service,
                        particulars);
    }

    /** A district says its state. */
    private static String stateOf(String district) {
        int end = district.indexOf('-');
        return end < 0 ? "" : district.substring(0, end);
    }

    private OfficeService service() {
        String words = members.text(OfficeRegister.HOURS_WORDS, LONGEST);
        Optional<OfficeHours> hours =
                OfficeHours.read(members.text(OfficeRegister.HOURS, LONGEST), words);
        if (hours.isEmpty()) {
            problems.add(new Problem(OfficeProblem.NOT_HOURS, OfficeRegister.HOURS, List.of()));
        }
        return new OfficeService(
                members.objects(OfficeRegister.CONTACTS, OF_CONTACT, OfficeBody::contact).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                hours.orElse(OfficeHours.UNKNOWN),
                members.texts(OfficeRegister.LANGUAGES),
                intake());
    }

    private static Optional<OfficeContact> contact(Members contact) {
        Optional<OfficeContact.Kind> kind = contact.neededWord(KIND, OfficeContact.Kind.class);
        String value = contact.neededText(VALUE, LONGEST);
        boolean open = contact.flag(PUBLIC).orElse(false);
        return kind.map(each -> new OfficeContact(each, value, open));
    }

    /** What says nothing of whom a home takes in is left out as a whole. */
    private Optional<OfficeIntake> intake() {
        Optional<Integer> places = number(OfficeRegister.PLACES);
        Optional<Integer> lowest = number(OfficeRegister.LOWEST_AGE);
        Optional<Integer> highest = number(OfficeRegister.HIGHEST_AGE);
        Set<Sex> sexes = members.words(OfficeRegister.SEXES, Sex.class);
        Optional<Boolean> disability = members.flag(OfficeRegister.DISABILITY);
        if (places.isEmpty() && lowest.isEmpty() && highest.isEmpty() && sexes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new OfficeIntake(
                        places.orElse(0),
                        lowest.orElse(0),
                        highest.orElse(OfficeIntake.OLDEST_CHILD),
                        sexes,
                        disability.orElse(false)));
    }

    private Optional<Integer> number(String name) {
        return members.number(name, 0, OfficePosition.FARTHEST);
    }

    /**
     * @param hidden whether the address is hidden where nobody says anything of it
     */
    private OfficeParticulars particulars(boolean hidden) {
        String source = members.text(OfficeRegister.SOURCE, LONGEST);
        String reference = members.text(OfficeRegister.REFERENCE, LONGEST);
        String parent = members.text(OfficeRegister.PARENT, OfficeId.LONGEST);
        String licence = members.text(OfficeRegister.LICENCE, LONGEST);
        Optional<LocalDate> licenceUntil = members.day(OfficeRegister.LICENCE_UNTIL);
        Optional<LocalDate> since = members.day(OfficeRegister.SINCE);
        return new OfficeParticulars(
                position(),
                source.isEmpty() && reference.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new OfficeCode(source, reference)),
                // one that is too long is told with all that is wrong
                parent.isBlank() || parent.length() > OfficeId.LONGEST
                        ? Optional.empty()
                        : Optional.of(new OfficeId(parent)),
                licence.isEmpty() && licenceUntil.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new OfficeLicence(licence, licenceUntil)),
                since,
                members.flag(OfficeRegister.HIDDEN).orElse(hidden));
    }

    private Optional<OfficePosition> position() {
        Optional<Double> latitude = members.decimal(OfficeRegister.LATITUDE);
        Optional<Double> longitude = members.decimal(OfficeRegister.LONGITUDE);
        Optional<Integer> accuracy = number(OfficeRegister.ACCURACY);
        if (latitude.isPresent() != longitude.isPresent()) {
            problems.add(
                    new Problem(
                            FieldProblem.REQUIRED,
                            latitude.isPresent()
                                    ? OfficeRegister.LONGITUDE
                                    : OfficeRegister.LATITUDE,
                            List.of()));
            return Optional.empty();
        }
        return latitude.map(
                north ->
                        new OfficePosition(
                                north,
                                longitude.orElseThrow(),
                                accuracy.orElse(OfficePosition.USUAL)));
    }

    private String collect(Supplier<String> read) {
        try {
            return read.get();
        } catch (ProblemException wrong) {
            problems.addAll(wrong.problems());
            return "";
        }
    }

    OfficeDraft draft() {
        return draft;
    }

    boolean confirmed() {
        return confirmed;
    }
}
