package org.trackchild.rest.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.OtherRecord;
import org.trackchild.registry.api.ParticularField;
import org.trackchild.rest.web.Parameters;

/**
 * What a JSON body says of a case. Types are checked here, because JSON has types and a clerk's
 * text has none; what the texts mean is the business of {@link CaseReader}. All problems of both
 * are collected.
 */
public final class CaseBody {

    /** The member that holds the fields of packs. */
    public static final String EXTRA = "extra";

    private static final Pattern RANGE = Pattern.compile("\\s*\\d{1,3}\\s*-\\s*\\d{1,3}\\s*");

    private static final int LONGEST_NAME_TOLD = 60;

    private static final int MOST_DIGITS = 9;

    private final CaseKind kind;

    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    private final Map<String, String> particulars = new LinkedHashMap<>();

    private final Map<String, String> extra = new LinkedHashMap<>();

    private final List<OtherRecord> others = new ArrayList<>();

    private final List<Problem> problems = new ArrayList<>();

    /** Only whoever registers a case says something of other records with it. */
    private final boolean isNew;

    private CaseBody(CaseKind kind, boolean isNew) {
        this.kind = kind;
        this.isNew = isNew;
    }

    /** Reads the body of a new case. */
    public static CaseBody of(CaseKind kind, ObjectNode body) {
        CaseBody read = new CaseBody(kind, true);
        read.apply(body);
        return read;
    }

    /**
     * Reads a JSON merge patch (RFC 7396) over what is recorded: members that are {@code null} take
     * a record away, others replace it, and what is not named stays.
     *
     * @param current what is recorded now
     * @param texts the same as texts, by {@link CaseReader#write}
     */
    public static CaseBody patch(CaseDraft current, Map<Field, String> texts, ObjectNode patch) {
        CaseBody read = new CaseBody(current.kind(), false);
        read.fields.putAll(texts);
        read.particulars.putAll(ParticularField.texts(current.particulars()));
        read.extra.putAll(current.extra());
        read.apply(patch);
        return read;
    }

    /**
     * The draft.
     *
     * @throws ProblemException with everything that is wrong, types and contents
     */
    public CaseDraft draft(CaseReader reader) {
        CaseReader.Reading reading = reader.read(kind, fields);
        Set<String> told = new HashSet<>();
        problems.forEach(problem -> told.add(problem.field()));
        List<Problem> all = new ArrayList<>(problems);
        // a field of the wrong type was not handed on: that it is missing now is no news
        reading.problems().stream()
                .filter(problem -> problem.field().isEmpty() || !told.contains(problem.field()))
                .forEach(all::add);
        if (!all.isEmpty()) {
            throw new ProblemException(all);
        }
        CaseDraft draft = reading.draftOrThrow();
        return new CaseDraft(
                draft.child(),
                draft.event(),
                ParticularField.particulars(kind, particulars),
                draft.origin(),
                extra,
                others);
    }

    private void apply(ObjectNode body) {
        Map<String, CaseMember> members = CaseMember.of(kind);
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            CaseMember member = members.get(entry.getKey());
            if (entry.getKey().equals(EXTRA)) {
                applyExtra(entry.getValue());
            } else if (isNew && entry.getKey().equals(OtherRecord.FIELD)) {
                others.addAll(OtherRecordsMember.read(entry.getValue(), problems));
            } else if (member == null) {
                refuse(FieldProblem.UNKNOWN_FIELD, shortened(entry.getKey()));
            } else if (entry.getValue().isNull()) {
                record(member, null);
            } else {
                record(member, text(member, entry.getValue()).orElse(null));
            }
        }
    }

    /** Which fields there are, and what can be written into them, is known by the register. */
    private void applyExtra(JsonNode value) {
        if (value.isNull()) {
            extra.clear();
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                applyExtra(shortened(entry.getKey()), entry.getValue());
            }
        } else {
            refuse(FieldProblem.WRONG_TYPE, EXTRA, "a JSON object");
        }
    }

    private void applyExtra(String code, JsonNode value) {
        if (value.isNull()) {
            extra.remove(code);
        } else if (value.isBoolean()) {
            extra.put(code, value.booleanValue() ? "yes" : "no");
        } else if (value.isNumber()) {
            extra.put(code, number(value.decimalValue()));
        } else if (!value.isTextual()) {
            refuse(
                    FieldProblem.WRONG_TYPE,
                    CaseField.name(code),
                    "a JSON string, number or boolean");
        } else if (Parameters.hasBadCharacters(value.textValue())) {
            refuse(FieldProblem.BAD_CHARACTERS, CaseField.name(code));
        } else {
            extra.put(code, value.textValue());
        }
    }

    /** Written out, but no longer than any field takes. */
    private static String number(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) + Math.abs(number.scale())
                        > LONGEST_NAME_TOLD
                ? "9".repeat(LONGEST_NAME_TOLD)
                : number.toPlainString();
    }

    private void record(CaseMember member, String text) {
        member.field()
                .ifPresentOrElse(
                        field -> put(fields, field, text),
                        () -> put(particulars, member.name(), text));
    }

    private static <K> void put(Map<K, String> map, K key, String text) {
        if (text == null) {
            map.remove(key);
        } else {
            map.put(key, text);
        }
    }

    private Optional<String> text(CaseMember member, JsonNode value) {
        Optional<String> text =
                switch (member.shape()) {
                    case TEXT -> words(value);
                    case WHOLE_NUMBER -> wholeNumber(value);
                    case NUMBER_OR_RANGE -> wholeNumber(value).or(() -> range(value));
                    case TEXTS -> words(value).or(() -> list(value));
                };
        if (text.isEmpty()) {
            refuse(FieldProblem.WRONG_TYPE, member.name(), member.shape().expected());
            return text;
        }
        if (Parameters.hasBadCharacters(text.get())) {
            refuse(FieldProblem.BAD_CHARACTERS, member.name());
            return Optional.empty();
        }
        return text;
    }

    private static Optional<String> words(JsonNode value) {
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static Optional<String> range(JsonNode value) {
        return words(value).filter(text -> text.isBlank() || RANGE.matcher(text).matches());
    }

    private static Optional<String> list(JsonNode value) {
        if (!value.isArray()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                return Optional.empty();
            }
            texts.add(item.textValue());
        }
        return Optional.of(String.join(", ", texts));
    }

    private static Optional<String> wholeNumber(JsonNode value) {
        if (!value.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (number.scale() > 0) {
            return Optional.empty();
        }
        // 1e999 is a whole number: written out it would be long, but any number of that many
        // digits is out of every range, and the reader knows the ranges
        long digits = (long) number.precision() - number.scale();
        return Optional.of(
                digits > MOST_DIGITS
                        ? (number.signum() < 0 ? "-" : "") + "9".repeat(MOST_DIGITS)
                        : number.toPlainString());
    }

    private void refuse(ProblemCode code, String name, Object... arguments) {
        problems.add(new Problem(code, name, List.of(arguments)));
    }

    private static String shortened(String name) {
        String printable = Parameters.hasBadCharacters(name) ? "?" : name;
        return printable.length() > LONGEST_NAME_TOLD
                ? printable.substring(0, LONGEST_NAME_TOLD)
                : printable;
    }
}
