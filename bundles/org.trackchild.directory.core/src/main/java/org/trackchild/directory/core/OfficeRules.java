package org.trackchild.directory.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.directory.api.Directory;
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
import org.trackchild.model.FieldProblem;
import org.trackchild.model.PlainText;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Sex;
import org.trackchild.model.Wording;

/**
 * What the entry of an office must fulfil. Pure; collects all that is wrong. Used by one thread.
 */
final class OfficeRules {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9][0-9 ()/.-]*");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private static final Pattern WEBSITE =
            Pattern.compile("https?://[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?");

    /** What stands behind the word, if it is meant as a PIN. */
    private static final Pattern PIN =
            Pattern.compile("(?i)(?:\\bpin(?:\\s*code)?|पिन(?:\\s*कोड)?)[\\s:.-]*([0-9][0-9 ]*)");

    private static final Pattern RIGHT_PIN = Pattern.compile("[1-9][0-9]{2} ?[0-9]{3}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z][a-z_]{1,59}");

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    private static final int EARLIEST = 1800;

    private static final int LATEST = 2199;

    private final Directory places;

    private final LocalDate today;

    private final List<Problem> problems = new ArrayList<>();

    OfficeRules(Directory places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /** The same draft with tidy texts; where there is no name in Hindi, the English one. */
    static OfficeDraft tidy(OfficeDraft written) {
        OfficeService service = written.service();
        OfficeParticulars particulars = written.particulars();
        String english = PlainText.tidy(written.name().english());
        String hindi = PlainText.tidy(written.name().hindi());
        return new OfficeDraft(
                written.type(),
                new Wording(english, hindi.isEmpty() ? english : hindi),
                written.state(),
                written.district(),
                new OfficeService(
                        service.contacts().stream()
                                .map(
                                        each ->
                                                new OfficeContact(
                                                        each.kind(),
                                                        PlainText.tidy(each.value()),
                                                        each.open()))
                                .toList(),
                        new OfficeHours(
                                service.hours().always(),
                                service.hours().spans(),
                                PlainText.tidy(service.hours().words())),
                        service.languages().stream().map(OfficeRules::code).distinct().toList(),
                        service.intake()),
                new OfficeParticulars(
                        particulars.position(),
                        particulars.code().map(OfficeRules::tidy),
                        particulars.parent(),
                        particulars
                                .licence()
                                .map(
                                        licence ->
                                                new OfficeLicence(
                                                        PlainText.tidy(licence.number()),
                                                        licence.until())),
                        particulars.since(),
                        particulars.hidden()));
    }

    /** Of what becomes a home nobody has said yet that its address may be known. */
    static OfficeDraft hiding(Office known, OfficeDraft draft) {
        boolean becomesHome = draft.type().isHome() && !known.type().isHome();
        boolean said = draft.particulars().hidden() != known.entry().particulars().hidden();
        return becomesHome && !said
                ? new OfficeDraft(
                        draft.type(),
                        draft.name(),
                        draft.state(),
                        draft.district(),
                        draft.service(),
                        draft.particulars().hide())
                : draft;
    }

    /** The same code as it is kept. */
    static OfficeCode tidy(OfficeCode written) {
        return new OfficeCode(code(written.source()), PlainText.tidy(written.reference()));
    }

    private static String code(String written) {
        return PlainText.tidy(written).toLowerCase(Locale.ROOT);
    }

    void check(OfficeDraft draft) {
        line(OfficeRegister.NAME, draft.name().english(), true, OfficeRegister.LONGEST_NAME);
        line(OfficeRegister.NAME_HINDI, draft.name().hindi(), false, OfficeRegister.LONGEST_NAME);
        place(draft);
        List<OfficeContact> contacts = draft.service().contacts();
        for (int i = 0; i < Math.min(contacts.size(), OfficeRegister.MOST_CONTACTS); i++) {
            check(contacts.get(i), OfficeRegister.contact(i), draft.particulars().hidden());
        }
        if (draft.service().contacts().size() > OfficeRegister.MOST_CONTACTS) {
            note(OfficeProblem.TOO_MANY, OfficeRegister.CONTACTS, OfficeRegister.MOST_CONTACTS);
        }
        check(draft.service().hours());
        languages(draft.service().languages());
        draft.service().intake().ifPresent(intake -> check(intake, draft.type().isHome()));
        check(draft.particulars(), draft.type().isHome());
    }

    private void place(OfficeDraft draft) {
        boolean district = !draft.district().isEmpty();
        boolean state = !draft.state().isEmpty();
        switch (draft.type().level()) {
            case NATION -> {
                if (state || district) {
                    note(OfficeProblem.HAS_NO_PLACE, OfficeRegister.STATE);
                }
                return;
            }
            case STATE -> {
                if (district) {
                    note(OfficeProblem.HAS_NO_PLACE, OfficeRegister.DISTRICT);
                }
            }
            case DISTRICT -> {
                if (!district) {
                    note(FieldProblem.REQUIRED, OfficeRegister.DISTRICT);
                }
            }
            case DISTRICT_OR_STATE -> {}
        }
        if (!state) {
            note(FieldProblem.REQUIRED, OfficeRegister.STATE);
        } else if (places.findState(draft.state())
                .filter(each -> each.code().equals(draft.state()))
                .isEmpty()) {
            note(FieldProblem.UNKNOWN_PLACE, OfficeRegister.STATE);
        } else if (district
                && places.district(draft.district())
                        .filter(each -> each.state().equals(draft.state()))
                        .isEmpty()) {
            note(FieldProblem.UNKNOWN_PLACE, OfficeRegister.DISTRICT);
        }
    }

    private void check(OfficeContact contact, String field, boolean hidden) {
        String value = contact.value();
        if (!line(field, value, true, OfficeContact.LONGEST)) {
            return;
        }
        switch (contact.kind()) {
            case TELEPHONE, MOBILE -> number(value, field, 6);
            case HELPLINE -> number(value, field, 3);
            case EMAIL -> matches(value, field, EMAIL, OfficeProblem.NOT_AN_EMAIL);
            case WEBSITE -> matches(value, field, WEBSITE, OfficeProblem.NOT_A_WEBSITE);
            case ADDRESS -> address(value, field, contact.open() && hidden);
        }
    }

    private void number(String value, String field, int least) {
        long digits = value.chars().filter(Character::isDigit).count();
        if (!NUMBER.matcher(value).matches() || digits < least || digits > 15) {
            note(FieldProblem.NOT_A_PHONE, field);
        }
    }

    private void matches(String value, String field, Pattern form, ProblemCode wrong) {
        if (!form.matcher(value).matches()) {
            note(wrong, field);
        }
    }

    private void address(String value, String field, boolean shownThoughHidden) {
        Matcher pin = PIN.matcher(value);
        if (pin.find() && !RIGHT_PIN.matcher(pin.group(1).strip()).matches()) {
            note(OfficeProblem.NOT_A_PIN, field);
        }
        if (shownThoughHidden) {
            note(OfficeProblem.ADDRESS_IS_HIDDEN, field);
        }
    }

    private void check(OfficeHours hours) {
        line(OfficeRegister.HOURS_WORDS, hours.words(), false, OfficeHours.LONGEST);
        if (hours.spans().size() > OfficeHours.MOST) {
            note(OfficeProblem.TOO_MANY, OfficeRegister.HOURS, OfficeHours.MOST);
        }
    }

    private void languages(List<String> languages) {
        if (languages.size() > OfficeRegister.MOST_LANGUAGES) {
            note(OfficeProblem.TOO_MANY, OfficeRegister.LANGUAGES, OfficeRegister.MOST_LANGUAGES);
        }
        if (!languages.stream().allMatch(each -> LANGUAGE.matcher(each).matches())) {
            note(FieldProblem.UNKNOWN_CODE, OfficeRegister.LANGUAGES, "hindi, english …");
        }
    }

    private void check(OfficeIntake intake, boolean home) {
        if (!home) {
            note(OfficeProblem.ONLY_HOMES, OfficeRegister.PLACES);
            return;
        }
        int oldest = OfficeIntake.OLDEST;
        range(OfficeRegister.PLACES, intake.places(), 1, OfficeIntake.MOST_PLACES);
        range(OfficeRegister.LOWEST_AGE, intake.lowestAge(), 0, oldest);
        range(
                OfficeRegister.HIGHEST_AGE,
                intake.highestAge(),
                Math.max(0, Math.min(intake.lowestAge(), oldest)),
                oldest);
        if (intake.sexes().isEmpty() || intake.sexes().contains(Sex.UNKNOWN)) {
            note(FieldProblem.REQUIRED, OfficeRegister.SEXES);
        }
    }

    private void check(OfficeParticulars particulars, boolean home) {
        particulars.position().ifPresent(this::check);
        particulars.code().ifPresent(this::check);
        particulars
                .licence()
                .ifPresent(
                        licence -> {
                            if (home) {
                                line(
                                        OfficeRegister.LICENCE,
                                        licence.number(),
                                        true,
                                        OfficeLicence.LONGEST);
                            } else {
                                note(OfficeProblem.ONLY_HOMES, OfficeRegister.LICENCE);
                            }
                        });
        year(OfficeRegister.SINCE, particulars.since());
        year(OfficeRegister.LICENCE_UNTIL, particulars.licence().flatMap(OfficeLicence::until));
        if (particulars.since().filter(today::isBefore).isPresent()) {
            note(FieldProblem.IN_THE_FUTURE, OfficeRegister.SINCE);
        }
    }

    private void year(String field, Optional<LocalDate> day) {
        if (day.filter(each -> each.getYear() < EARLIEST || each.getYear() > LATEST).isPresent()) {
            note(FieldProblem.NOT_A_DAY, field);
        }
    }

    private void check(OfficePosition position) {
        if (!position.isInIndia()) {
            note(OfficeProblem.NOT_IN_INDIA, OfficeRegister.LATITUDE);
        }
        range(OfficeRegister.ACCURACY, position.accuracy(), 1, OfficePosition.FARTHEST);
    }

    private void check(OfficeCode code) {
        if (line(OfficeRegister.SOURCE, code.source(), true, OfficeCode.LONGEST_SOURCE)
                && !SOURCE.matcher(code.source()).matches()) {
            note(FieldProblem.BAD_CHARACTERS, OfficeRegister.SOURCE);
        }
        line(OfficeRegister.REFERENCE, code.reference(), true, OfficeCode.LONGEST_REFERENCE);
    }

    /** Notes what is wrong with a text; whether it is there and right. */
    boolean line(String field, String text, boolean needed, int longest) {
        int before = problems.size();
        if (needed && text.isEmpty()) {
            note(FieldProblem.REQUIRED, field);
        } else if (text.length() > longest) {
            note(FieldProblem.TOO_LONG, field, longest);
        } else if (!PlainText.canBeShown(text)) {
            note(FieldProblem.BAD_CHARACTERS, field);
        }
        return problems.size() == before && !text.isEmpty();
    }

    private void range(String field, int number, int least, int most) {
        if (number < least || number > most) {
            note(FieldProblem.OUT_OF_RANGE, field, least, most);
        }
    }

    /** Notes something that is wrong. */
    void note(ProblemCode code, String field, Object... arguments) {
        problems.add(new Problem(code, field, List.of(arguments)));
    }

    /** Everything that is wrong. */
    List<Problem> problems() {
        return problems.stream().distinct().toList();
    }

    /** Throws everything that is wrong. */
    void mustBeRight() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems());
        }
    }
}
