package org.trackchild.registry.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Code;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.PersonName;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.Sex;

/**
 * Reads the values of single fields as people write them, and notes what cannot be read. Used by
 * one thread.
 */
final class FieldReader {

    /** What people write for a sex, in the languages of the platform. */
    private static final Map<String, Sex> SEXES =
            Map.ofEntries(
                    Map.entry("f", Sex.FEMALE),
                    Map.entry("girl", Sex.FEMALE),
                    Map.entry("woman", Sex.FEMALE),
                    Map.entry("लड़की", Sex.FEMALE),
                    Map.entry("बालिका", Sex.FEMALE),
                    Map.entry("महिला", Sex.FEMALE),
                    Map.entry("स्त्री", Sex.FEMALE),
                    Map.entry("m", Sex.MALE),
                    Map.entry("boy", Sex.MALE),
                    Map.entry("man", Sex.MALE),
                    Map.entry("लड़का", Sex.MALE),
                    Map.entry("बालक", Sex.MALE),
                    Map.entry("पुरुष", Sex.MALE),
                    Map.entry("t", Sex.TRANSGENDER),
                    Map.entry("tg", Sex.TRANSGENDER),
                    Map.entry("third gender", Sex.TRANSGENDER),
                    Map.entry("ट्रांसजेंडर", Sex.TRANSGENDER),
                    Map.entry("u", Sex.UNKNOWN),
                    Map.entry("not known", Sex.UNKNOWN),
                    Map.entry("अज्ञात", Sex.UNKNOWN));

    private static final Pattern AGE =
            Pattern.compile(
                    "(?:about|approx\\.?|लगभग)?\\s*(\\d{1,3})(?:\\.\\d+)?"
                            + "(?:\\s*(?:-|–|to|से)\\s*(\\d{1,3})(?:\\.\\d+)?)?"
                            + "\\s*(?:y|yr|yrs|year|years|वर्ष|साल)?\\.?");

    private static final Pattern INDIAN_DATE =
            Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::\\d{2})?");

    private static final Pattern HEIGHT = Pattern.compile("(\\d{1,4})(?:\\.\\d+)?\\s*(?:cm)?");

    private static final int OLDEST = 120;

    private final Map<Field, String> texts;

    private final List<Problem> problems;

    FieldReader(Map<Field, String> texts, List<Problem> problems) {
        this.texts = texts;
        this.problems = problems;
    }

    String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    /** Text with the digits of any script as 0 to 9, in lower case. */
    private String plain(Field field) {
        return plain(text(field));
    }

    /** The same of any text. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void refuse(Field field, ProblemCode code, Object... arguments) {
        problems.add(Problem.of(code, field, arguments));
    }

    List<String> list(Field field) {
        return Arrays.stream(text(field).split("[,;/\n]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Several spellings in one field: "Ramesh / रमेश", "Munni; Guddi". */
    PersonName spellings(Field field) {
        return new PersonName(Arrays.asList(text(field).split("[;/\n]")));
    }

    Sex sex() {
        String written = plain(Field.SEX);
        if (written.isEmpty()) {
            return Sex.UNKNOWN;
        }
        Optional<Sex> sex =
                Code.find(Sex.class, written).or(() -> Optional.ofNullable(SEXES.get(written)));
        if (sex.isEmpty()) {
            refuse(
                    Field.SEX,
                    FieldProblem.UNKNOWN_CODE,
                    Arrays.stream(Sex.values()).map(Sex::code).collect(Collectors.joining(", ")));
        }
        return sex.orElse(Sex.UNKNOWN);
    }

    ApproximateAge age() {
        String written = plain(Field.AGE_YEARS);
        if (written.isEmpty()) {
            return null;
        }
        Matcher found = AGE.matcher(written);
        if (!found.matches()) {
            refuse(Field.AGE_YEARS, FieldProblem.OUT_OF_RANGE, 0, CaseRules.ADULT - 1);
            return null;
        }
        int first = Integer.parseInt(found.group(1));
        int second = found.group(2) == null ? first : Integer.parseInt(found.group(2));
        if (first > OLDEST || second > OLDEST || second < first) {
            refuse(Field.AGE_YEARS, FieldProblem.OUT_OF_RANGE, 0, CaseRules.ADULT - 1);
            return null;
        }
        return new ApproximateAge(first, second);
    }

    ApproximateDate dateOfBirth() {
        if (text(Field.DATE_OF_BIRTH).isEmpty()) {
            return null;
        }
        Optional<ApproximateDate> date = date(plain(Field.DATE_OF_BIRTH));
        if (date.isEmpty()) {
            refuse(Field.DATE_OF_BIRTH, FieldProblem.NOT_A_DATE);
        }
        return date.orElse(null);
    }

    /** The day of the event; empty after noting why. */
    Optional<LocalDate> eventDate() {
        String written = plain(Field.EVENT_DATE);
        if (written.isEmpty()) {
            refuse(Field.EVENT_DATE, FieldProblem.REQUIRED);
            return Optional.empty();
        }
        // a point in time, as machines write it, is taken by its day
        int time = written.indexOf('t');
        Optional<LocalDate> day =
                date(time == 10 ? written.substring(0, time) : written)
                        .filter(ApproximateDate::isExact)
                        .map(ApproximateDate::earliest);
        if (day.isEmpty()) {
            refuse(Field.EVENT_DATE, FieldProblem.NOT_A_DATE);
        }
        return day;
    }

    /** ISO dates, compact dates, and day first as India writes them. */
    static Optional<ApproximateDate> date(String written) {
        Matcher indian = INDIAN_DATE.matcher(written);
        if (!indian.matches()) {
            return ApproximateDate.parse(written);
        }
        try {
            return Optional.of(
                    new ApproximateDate(
                            Integer.parseInt(indian.group(3)),
                            Integer.valueOf(indian.group(2)),
                            Integer.valueOf(indian.group(1))));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    LocalTime eventTime() {
        String written = plain(Field.EVENT_TIME);
        if (written.isEmpty()) {
            return null;
        }
        Matcher found = TIME.matcher(written);
        try {
            if (found.matches()) {
                return LocalTime.of(
                        Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
            }
        } catch (DateTimeException notATime) {
            // said below
        }
        refuse(Field.EVENT_TIME, FieldProblem.NOT_A_TIME);
        return null;
    }

    Integer height() {
        String written = plain(Field.HEIGHT_CM);
        if (written.isEmpty()) {
            return null;
        }
        Matcher found = HEIGHT.matcher(written);
        if (!found.matches()) {
            refuse(Field.HEIGHT_CM, FieldProblem.WRONG_TYPE, "cm");
            return null;
        }
        return Integer.valueOf(found.group(1));
    }
}
