package org.trackchild.registry.core;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.PersonName;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;

/** What the register demands of a case. Pure. */
final class CaseRules {

    /** Under this age one is a child (section 2(12) of the Juvenile Justice Act 2015). */
    static final int ADULT = 18;

    private static final int EARLIEST_YEAR = 1950;

    private static final int SHORTEST_CM = 20;

    private static final int TALLEST_CM = 220;

    /** Years by which a stated age and a stated birth may differ before somebody should look. */
    private static final int AGE_TOLERANCE = 2;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{6,30}");

    private CaseRules() {}

    /** Everything that is wrong with a draft on a certain day. */
    static List<Problem> check(CaseDraft draft, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        ChildDescription child = draft.child();
        names(child, problems);
        eventDate(draft.event().date(), today, problems);
        age(child, draft.event().date(), today, problems);
        Integer height = child.appearance().heightCm();
        if (height != null && (height < SHORTEST_CM || height > TALLEST_CM)) {
            problems.add(
                    Problem.of(
                            FieldProblem.OUT_OF_RANGE, Field.HEIGHT_CM, SHORTEST_CM, TALLEST_CM));
        }
        texts(draft, problems);
        phone(child.contact().guardianPhone(), Field.GUARDIAN_PHONE.code(), problems);
        particulars(draft.particulars(), problems);
        return problems;
    }

    private static void names(ChildDescription child, List<Problem> problems) {
        name(child.names().child(), Field.NAME, problems);
        name(child.names().alias(), Field.ALIAS, problems);
        name(child.names().father(), Field.FATHER_NAME, problems);
        name(child.names().mother(), Field.MOTHER_NAME, problems);
        name(child.names().guardian(), Field.GUARDIAN_NAME, problems);
        name(child.names().companions(), Field.COMPANIONS, problems);
    }

    private static void name(PersonName name, Field field, List<Problem> problems) {
        int total = name.spellings().stream().mapToInt(String::length).sum();
        int longest = TextRules.longest(field);
        if (total > 2 * longest) {
            problems.add(Problem.of(FieldProblem.TOO_LONG, field, longest));
            return;
        }
        for (String spelling : name.spellings()) {
            TextRules.check(field.code(), spelling, longest, problems);
        }
    }

    private static void eventDate(LocalDate date, LocalDate today, List<Problem> problems) {
        if (date.isAfter(today)) {
            problems.add(Problem.of(FieldProblem.IN_THE_FUTURE, Field.EVENT_DATE));
        } else if (date.getYear() < EARLIEST_YEAR) {
            problems.add(
                    Problem.of(
                            FieldProblem.TOO_LONG_AGO,
                            Field.EVENT_DATE,
                            Integer.toString(EARLIEST_YEAR)));
        }
    }

    private static void age(
            ChildDescription child, LocalDate event, LocalDate today, List<Problem> problems) {
        if (child.age() != null && child.age().lowest() >= ADULT) {
            problems.add(Problem.of(FieldProblem.NOT_A_CHILD, Field.AGE_YEARS));
        }
        ApproximateDate birth = child.dateOfBirth();
        if (birth == null) {
            return;
        }
        if (birth.earliest().isAfter(today)) {
            problems.add(Problem.of(FieldProblem.IN_THE_FUTURE, Field.DATE_OF_BIRTH));
        } else if (birth.earliest().isAfter(event)) {
            problems.add(Problem.of(FieldProblem.BORN_AFTER_EVENT, Field.DATE_OF_BIRTH));
        } else if (Period.between(birth.latest(), event).getYears() >= ADULT) {
            problems.add(Problem.of(FieldProblem.NOT_A_CHILD, Field.DATE_OF_BIRTH));
        } else if (contradicts(child, event)) {
            problems.add(Problem.of(FieldProblem.AGE_CONTRADICTS_BIRTH, Field.AGE_YEARS));
        }
    }

    private static boolean contradicts(ChildDescription child, LocalDate event) {
        Optional<BirthWindow> byAge = BirthWindow.of(null, child.age(), event);
        return byAge.isPresent()
                && (child.dateOfBirth()
                                .earliest()
                                .isAfter(byAge.get().latest().plusYears(AGE_TOLERANCE))
                        || child.dateOfBirth()
                                .latest()
                                .isBefore(byAge.get().earliest().minusYears(AGE_TOLERANCE)));
    }

    private static void texts(CaseDraft draft, List<Problem> problems) {
        ChildDescription child = draft.child();
        text(Field.PLACE, draft.event().place().text(), problems);
        text(Field.BUILD, child.appearance().build(), problems);
        text(Field.COMPLEXION, child.appearance().complexion(), problems);
        text(Field.HAIR, child.appearance().hair(), problems);
        text(Field.EYES, child.appearance().eyes(), problems);
        text(Field.MARKS, child.appearance().marks(), problems);
        text(Field.CLOTHES, child.appearance().clothes(), problems);
        text(Field.BELONGINGS, child.appearance().belongings(), problems);
        text(Field.LANGUAGES, String.join(", ", child.background().languages()), problems);
        text(Field.RELIGION, child.background().religion(), problems);
        text(Field.DISABILITY, child.background().disability(), problems);
        text(Field.NOTES, child.contact().notes(), problems);
    }

    private static void text(Field field, String text, List<Problem> problems) {
        TextRules.check(field.code(), text, TextRules.longest(field), problems);
    }

    /** Notes what is wrong with a telephone number; none is right. */
    static void phone(String phone, String field, List<Problem> problems) {
        if (phone.isEmpty()) {
            return;
        }
        long digits = phone.chars().filter(Character::isDigit).count();
        if (!PHONE.matcher(phone).matches() || digits < 6 || digits > 15) {
            problems.add(new Problem(FieldProblem.NOT_A_PHONE, field, List.of()));
        }
    }

    private static void particulars(Particulars particulars, List<Problem> problems) {
        if (particulars instanceof MissingParticulars missing) {
            TextRules.check("fir_number", missing.firNumber(), 100, problems);
            TextRules.check("gd_number", missing.generalDiaryEntry(), 100, problems);
            TextRules.check("complainant", missing.complainant(), 200, problems);
            TextRules.check("complainant_relation", missing.relation(), 100, problems);
            phone(missing.complainantPhone(), "complainant_phone", problems);
        } else if (particulars instanceof FoundParticulars found) {
            TextRules.check("brought_by", found.broughtBy(), 200, problems);
            TextRules.check("circumstances", found.circumstances(), 2_000, problems);
            TextRules.check("words_said", found.wordsSaid(), 2_000, problems);
        }
    }
}
