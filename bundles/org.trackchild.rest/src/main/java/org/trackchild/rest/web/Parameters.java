package org.trackchild.rest.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.reporting.api.ReportPeriod;
import org.trackchild.rest.problem.RestProblem;

/**
 * Reads parameters of addresses and queries. Missing and blank ones are empty; what cannot be read
 * is refused with the name of the parameter.
 */
public final class Parameters {

    private static final int NOT_DECODED = 0xFFFD;

    private static final int LONGEST_TEXT = 200;

    private Parameters() {}

    /** A text; empty string when it is missing. */
    public static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** A text to search for, of at most 200 characters; empty string when it is missing. */
    public static String search(String name, String value) {
        String text = text(value);
        if (text.length() > LONGEST_TEXT) {
            throw refusal(FieldProblem.TOO_LONG, name, LONGEST_TEXT);
        }
        if (hasBadCharacters(text)) {
            throw refusal(FieldProblem.BAD_CHARACTERS, name);
        }
        return text;
    }

    /** A cursor, handed back as it was given out. */
    public static Optional<String> cursor(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /**
     * How many items are wanted.
     *
     * @return {@code usual} when it is missing, else 1 to {@code most}
     */
    public static int limit(String value, int usual, int most) {
        String text = text(value);
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("\\d{1,9}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > most) {
            throw refusal(FieldProblem.OUT_OF_RANGE, "limit", 1, most);
        }
        return Integer.parseInt(text);
    }

    /** A word of a closed list. */
    public static <E extends Enum<E> & Code> Optional<E> code(
            String name, String value, Class<E> type) {
        String text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Code.find(type, text.toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> refusal(FieldProblem.UNKNOWN_CODE, name, codes(type))));
    }

    /** Words of a closed list, separated by commas. */
    public static <E extends Enum<E> & Code> List<E> codes(
            String name, String value, Class<E> type) {
        return Arrays.stream(text(value).split(","))
                .flatMap(word -> code(name, word, type).stream())
                .distinct()
                .toList();
    }

    /** The words of a list, for a sentence. */
    public static <E extends Enum<E> & Code> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Code::code)
                .collect(Collectors.joining(", "));
    }

    /**
     * A limit of a filter: an instant of ISO 8601, or a date, which means its beginning in India.
     * Its year has four digits.
     */
    public static Optional<Instant> instant(String name, String value) {
        String text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                moment(text)
                        .filter(CaseFilter::isMoment)
                        .orElseThrow(
                                () ->
                                        refusal(
                                                RestProblem.BAD_PARAMETER,
                                                name,
                                                "2026-11-01, 2026-11-01T00:00:00+05:30")));
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ReportPeriod.INDIA).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** A month such as {@code 2026-11}; empty when it is missing. */
    public static Optional<YearMonth> month(String value) {
        String text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("(19|20|21)\\d\\d-(0[1-9]|1[0-2])")) {
            throw refusal(RestProblem.BAD_PARAMETER, "month", "2026-11");
        }
        return Optional.of(YearMonth.parse(text));
    }

    /** Yes or no; empty when it is missing. */
    public static Optional<Boolean> flag(String name, String value) {
        return switch (text(value).toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw refusal(RestProblem.BAD_PARAMETER, name, "true, false");
        };
    }

    /**
     * An identifier in an address.
     *
     * @param unknown what to refuse with when it is none: nobody can have such a thing
     */
    public static UUID id(String value, ProblemCode unknown) {
        try {
            if (value.length() == 36) {
                return UUID.fromString(value);
            }
        } catch (IllegalArgumentException notOne) {
            throw new ProblemException(unknown);
        }
        throw new ProblemException(unknown);
    }

    /**
     * Control characters other than line breaks and tabs, halves of surrogate pairs, and what a
     * decoder puts in the place of bytes that it cannot read.
     */
    public static boolean hasBadCharacters(String text) {
        return text.codePoints()
                .anyMatch(
                        point ->
                                Character.getType(point) == Character.SURROGATE
                                        || point == NOT_DECODED
                                        || Character.isISOControl(point)
                                                && point != '\n'
                                                && point != '\r'
                                                && point != '\t');
    }

    /** A refusal because of one parameter or member. */
    public static ProblemException refusal(ProblemCode code, String name, Object... arguments) {
        return new ProblemException(List.of(new Problem(code, name, List.of(arguments))));
    }
}
