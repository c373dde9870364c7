package org.trackchild.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.rest.web.Parameters;

/**
 * Reads the members of a small body one by one and collects everything that is wrong; {@link
 * #mustBeRight()} throws it. {@code null} is like a member that is missing. Used by one thread.
 */
public final class Members {

    private static final int LONGEST_NAME = 60;

    private static final String TEXT = "a JSON string";

    private final ObjectNode body;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param known names of the members that are going to be read; others are refused
     */
    public Members(ObjectNode body, Set<String> known) {
        this.body = body;
        body.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                refuse(
                                        FieldProblem.UNKNOWN_FIELD,
                                        name.substring(0, Math.min(LONGEST_NAME, name.length())));
                            }
                        });
    }

    /** A text without blanks at its ends; empty when it is missing or wrong. */
    public String text(String name, int longest) {
        String text = textual(name, body.path(name)).map(String::strip).orElse("");
        if (text.length() > longest) {
            refuse(FieldProblem.TOO_LONG, name, longest);
        }
        if (Parameters.hasBadCharacters(text)) {
            refuse(FieldProblem.BAD_CHARACTERS, name);
        }
        return text;
    }

    /** A text that must be there. */
    public String neededText(String name, int longest) {
        mustBeThere(name);
        return text(name, longest);
    }

    /** A text that must be there, exactly as it is. */
    public String neededSecret(String name) {
        mustBeThere(name);
        return textual(name, body.path(name)).orElse("");
    }

    /** A word of a closed list that must be there; empty when it is missing or wrong. */
    public <E extends Enum<E> & Code> Optional<E> neededWord(String name, Class<E> type) {
        mustBeThere(name);
        return word(name, body.path(name), type);
    }

    /** Words of a closed list, of which the first wrong one is refused. */
    public <E extends Enum<E> & Code> Set<E> words(String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        JsonNode list = body.path(name);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            refuse(FieldProblem.WRONG_TYPE, name, "a JSON array of strings");
        }
        for (JsonNode item : list.isArray() ? list : List.<JsonNode>of()) {
            Optional<E> word = word(name, item, type);
            if (word.isEmpty()) {
                return words;
            }
            words.add(word.get());
        }
        return words;
    }

    /** A word of a closed list; empty when it is missing or wrong. */
    public <E extends Enum<E> & Code> Optional<E> word(String name, Class<E> type) {
        return word(name, body.path(name), type);
    }

    /** Refuses a word that the list has, but not here. */
    public void refuseCode(String name, String codes) {
        refuse(FieldProblem.UNKNOWN_CODE, name, codes);
    }

    /** Texts without blanks at their ends; none when they are missing or wrong. */
    public List<String> texts(String name) {
        JsonNode list = body.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (list.isArray() && item.isTextual()) {
                texts.add(item.textValue().strip());
            }
        }
        if (!list.isArray() || texts.size() < list.size()) {
            refuse(FieldProblem.WRONG_TYPE, name, "a JSON array of strings");
        }
        return texts;
    }

    /** A day such as {@code 2026-03-09}; empty when it is missing or wrong. */
    public Optional<LocalDate> day(String name) {
        return parsed(name, IsoDates::day, FieldProblem.NOT_A_DATE);
    }

    /** A time of day such as {@code 18:30}; empty when it is missing or wrong. */
    public Optional<LocalTime> time(String name) {
        return parsed(name, Members::hour, FieldProblem.NOT_A_TIME);
    }

    /**
     * A time of day such as {@code 18:30} that must be there; empty when it is missing or wrong.
     */
    public Optional<LocalTime> neededTime(String name) {
        mustBeThere(name);
        return time(name);
    }

    /** A moment such as {@code 2026-03-09T18:30:00+05:30}; empty when it is missing or wrong. */
    public Optional<Instant> moment(String name) {
        return parsed(
                name,
                IsoDates::moment,
                FieldProblem.WRONG_TYPE,
                "a point in time such as 2026-03-10T18:30:00+05:30");
    }

    /** A moment that must be there; empty when it is missing or wrong. */
    public Optional<Instant> neededMoment(String name) {
        mustBeThere(name);
        return moment(name);
    }

    private static Optional<LocalTime> hour(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> parsed(
            String name,
            Function<String, Optional<T>> parse,
            ProblemCode wrong,
            Object... arguments) {
        Optional<String> text = textual(name, body.path(name)).filter(told -> !told.isBlank());
        Optional<T> read = text.map(String::strip).flatMap(parse);
        if (text.isPresent() && read.isEmpty()) {
            refuse(wrong, name, arguments);
        }
        return read;
    }

    /** A whole number; empty when it is missing or wrong. */
    public Optional<Long> wholeNumber(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            refuse(FieldProblem.WRONG_TYPE, name, "a whole number");
            return Optional.empty();
        }
        return Optional.of(value.longValue());
    }

    /** A number, whole or not; empty when it is missing or wrong. */
    public Optional<Double> decimal(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            refuse(FieldProblem.WRONG_TYPE, name, "a number");
            return Optional.empty();
        }
        return Optional.of(value.doubleValue());
    }

    /**
     * The objects of a list, each read by itself; problems of one are told with its place, such as
     * {@code contacts[0].value}.
     *
     * @param known names of the members of each
     */
    public <T> List<T> objects(String name, Set<String> known, Function<Members, T> read) {
        JsonNode list = body.path(name);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        List<T> objects = new ArrayList<>();
        boolean right = list.isArray();
        for (int i = 0; right && i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode object) {
                Members members = new Members(object, known);
                objects.add(read.apply(members));
                for (Problem each : members.problems) {
                    problems.add(
                            new Problem(
                                    each.code(),
                                    name + "[" + i + "]." + each.field(),
                                    each.arguments()));
                }
            } else {
                right = false;
            }
        }
        if (!right) {
            refuse(FieldProblem.WRONG_TYPE, name, "a JSON array of objects");
        }
        return objects;
    }

    /** Whether a member is not there, or {@code null}. */
    public boolean isMissing(String name) {
        return !body.hasNonNull(name);
    }

    /** A whole number of a range, both ends included; empty when it is missing or wrong. */
    public Optional<Integer> number(String name, int least, int most) {
        Optional<Long> number = wholeNumber(name);
        if (number.filter(each -> each < least || each > most).isPresent()) {
            refuse(FieldProblem.OUT_OF_RANGE, name, least, most);
            return Optional.empty();
        }
        return number.map(Long::intValue);
    }

    /** A day such as 2026-11-28 that must be there; empty when it is missing or wrong. */
    public Optional<LocalDate> neededDay(String name) {
        mustBeThere(name);
        return day(name);
    }

    /** A span such as {@code PT36H} that must be there; empty when it is missing or wrong. */
    public Optional<Duration> neededSpan(String name) {
        String text = neededText(name, LONGEST_NAME);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            refuse(FieldProblem.WRONG_TYPE, name, "a span of time such as PT36H or P120D");
            return Optional.empty();
        }
    }

    /** Yes or no; empty when it is missing or wrong. */
    public Optional<Boolean> flag(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            refuse(FieldProblem.WRONG_TYPE, name, "true or false");
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    /** Refuses unless one of these members is there; the first of them is named. */
    public void needOneOf(String... names) {
        if (Arrays.stream(names).noneMatch(body::hasNonNull)) {
            refuse(FieldProblem.REQUIRED, names[0]);
        }
    }

    private void mustBeThere(String name) {
        JsonNode value = body.path(name);
        if (!body.hasNonNull(name) || value.isTextual() && value.textValue().isBlank()) {
            refuse(FieldProblem.REQUIRED, name);
        }
    }

    private <E extends Enum<E> & Code> Optional<E> word(
            String name, JsonNode value, Class<E> type) {
        Optional<String> text = textual(name, value);
        Optional<E> word = text.flatMap(code -> Code.find(type, code));
        if (text.isPresent() && word.isEmpty()) {
            refuse(FieldProblem.UNKNOWN_CODE, name, Parameters.codes(type));
        }
        return word;
    }

    private Optional<String> textual(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            refuse(FieldProblem.WRONG_TYPE, name, TEXT);
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    private void refuse(ProblemCode code, String name, Object... arguments) {
        problems.add(new Problem(code, name, List.of(arguments)));
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException with everything that is wrong
     */
    public void mustBeRight() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
