package org.trackchild.registry.core;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemCode;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.ExtraValue;

/**
 * What the fields of packs demand of a case of a state, and what is to be recorded of what somebody
 * wrote into them. Pure.
 */
final class ExtraRules {

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "हां", "हाँ", "जी हां");

    private static final Set<String> NO = Set.of("no", "n", "false", "0", "नहीं", "ना");

    private static final int MOST_DIGITS = 20;

    private static final int MOST_DECIMALS = 6;

    private final Fields fields;

    private final CodedWords words;

    private final CaseKind kind;

    private final String state;

    private final Predicate<Set<Role>> sees;

    /**
     * @param state code of the state that keeps the case
     * @param sees whether the caller may see a field with such readers in this case
     */
    ExtraRules(Fields fields, CaseKind kind, String state, Predicate<Set<Role>> sees) {
        this.fields = fields;
        this.words = new CodedWords(fields);
        this.kind = kind;
        this.state = state;
        this.sees = sees;
    }

    /**
     * The values that a case has when this is written.
     *
     * @param written by the code of the field
     * @param before what the case has; what the caller cannot see or no pack knows stays as it is.
     *     {@code null} for a new case
     * @param problems gets everything that is wrong
     */
    List<ExtraValue> values(
            Map<String, String> written, List<ExtraValue> before, List<Problem> problems) {
        Map<String, ExtraValue> old = new HashMap<>();
        List<ExtraValue> values = new ArrayList<>();
        if (before != null) {
            before.forEach(value -> old.put(value.code(), value));
            before.stream().filter(this::isOutOfHand).forEach(values::add);
        }
        for (CaseField field : offered()) {
            String text = TextRules.tidy(written.get(field.code()));
            if (old.containsKey(field.code()) && isOutOfHand(old.get(field.code()))) {
                continue;
            }
            if (text.isEmpty()) {
                boolean had = old.containsKey(field.code());
                if (field.use().required() && (before == null || had)) {
                    refuse(problems, field.code(), FieldProblem.REQUIRED);
                }
            } else {
                value(field, text, old.get(field.code()), problems).ifPresent(values::add);
            }
        }
        written.forEach((code, text) -> foreign(code, text, old.get(code), problems));
        return values;
    }

    /** What a new case of the caller needs. */
    private List<CaseField> offered() {
        return fields.of(kind, state).stream()
                .filter(field -> sees.test(field.use().readers()))
                .toList();
    }

    private boolean isOutOfHand(ExtraValue value) {
        return !isOffered(value.code()) || !sees.test(value.readers());
    }

    private boolean isOffered(String code) {
        return offered().stream().anyMatch(field -> field.code().equals(code));
    }

    /** What is written in a field that the case does not have, or not for the caller. */
    private void foreign(String code, String text, ExtraValue old, List<Problem> problems) {
        if (isOffered(code)) {
            return;
        }
        Optional<CaseField> hidden =
                fields.field(code).filter(field -> !sees.test(field.use().readers()));
        // what is hidden is not compared: the answer would tell it
        boolean stays = old != null && sees.test(old.readers()) && old.text().equals(text);
        if (!stays) {
            refuse(
                    problems,
                    code,
                    hidden.isPresent()
                            ? FieldProblem.FIELD_RESTRICTED
                            : FieldProblem.UNKNOWN_FIELD);
        }
    }

    private Optional<ExtraValue> value(
            CaseField field, String text, ExtraValue old, List<Problem> problems) {
        List<Problem> wrong = new ArrayList<>();
        String stored = canonical(field, text, word -> chosen(field, word, old), wrong);
        if (!wrong.isEmpty() && old != null && old.text().equals(text)) {
            // the field was of another shape when this was written: it stays until it is changed
            return Optional.of(old);
        }
        boolean stays = old != null && old.text().equals(stored);
        if (wrong.isEmpty()
                && !stays
                && field.content().shape() == Shape.CHOICE
                && !words.canBeChosen(field.content().list(), state, stored)) {
            wrong.add(words.unknown(field.name(), field.content().list(), state, text));
        }
        problems.addAll(wrong);
        return wrong.isEmpty()
                ? Optional.of(
                        new ExtraValue(
                                field.code(),
                                field.content().shape(),
                                stored,
                                stays
                                        ? narrower(old.readers(), field.use().readers())
                                        : field.use().readers()))
                : Optional.empty();
    }

    /** What was written for few is not opened by a later pack; one that closes it does so. */
    private static Set<Role> narrower(Set<Role> before, Set<Role> now) {
        if (before.isEmpty()) {
            return now;
        }
        Set<Role> both = new HashSet<>(before);
        both.retainAll(now);
        // nobody would be everybody
        return both.isEmpty() ? before : both;
    }

    /** The code of a word, in this state; or of any, where the case says so already. */
    private Optional<String> chosen(CaseField field, String word, ExtraValue old) {
        String list = field.content().list();
        return fields.read(list, word)
                .filter(code -> old != null && old.text().equals(code))
                .or(() -> fields.read(list, word, state));
    }

    /**
     * The text as it is stored; what was written when that cannot be read.
     *
     * @param choice the code that a word means
     */
    static String canonical(
            CaseField field,
            String text,
            Function<String, Optional<String>> choice,
            List<Problem> problems) {
        Shape shape = field.content().shape();
        int known = problems.size();
        TextRules.check(field.name(), text, shape.longest(), problems);
        if (problems.size() > known) {
            return text;
        }
        String plain = FieldReader.plain(text);
        return switch (shape) {
            case LINE, TEXT -> text;
            case NUMBER -> number(field, plain, problems);
            case DATE ->
                    FieldReader.date(plain)
                            .filter(ApproximateDate::isExact)
                            .map(ApproximateDate::toString)
                            .orElseGet(() -> not(FieldProblem.NOT_A_DAY, field, text, problems));
            case CHOICE -> choice.apply(text).orElse(text);
            case YES_NO -> yesOrNo(field, plain, problems);
        };
    }

    private static String number(CaseField field, String plain, List<Problem> problems) {
        if (plain.matches("-?\\d{1," + MOST_DIGITS + "}(?:\\.\\d{1," + MOST_DECIMALS + "})?")) {
            BigDecimal number = new BigDecimal(plain);
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return not(FieldProblem.NOT_A_NUMBER, field, plain, problems);
    }

    private static String yesOrNo(CaseField field, String plain, List<Problem> problems) {
        if (YES.contains(plain) || NO.contains(plain)) {
            return YES.contains(plain) ? "yes" : "no";
        }
        problems.add(
                new Problem(
                        FieldProblem.UNKNOWN_CODE,
                        field.name(),
                        List.of(new Wording("yes, no", "हां, नहीं"))));
        return plain;
    }

    private static String not(
            ProblemCode wrong, CaseField field, String text, List<Problem> problems) {
        problems.add(new Problem(wrong, field.name(), List.of()));
        return text;
    }

    private static void refuse(List<Problem> problems, String code, ProblemCode wrong) {
        problems.add(new Problem(wrong, CaseField.name(code), List.of()));
    }
}
