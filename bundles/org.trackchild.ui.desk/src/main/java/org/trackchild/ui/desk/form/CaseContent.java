package org.trackchild.ui.desk.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Names;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseReader;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.ParticularField;

/**
 * Turns the texts of a form into a draft, and back. The texts are keyed by the code of the field,
 * or by one of the constants here. Keeps no state.
 */
final class CaseContent {

    /** Anything but blank: the child's name is not known. */
    static final String NAME_UNKNOWN = "name_unknown";

    static final String FIR_NUMBER = ParticularField.FIR_NUMBER.code();

    static final String GD_NUMBER = ParticularField.GD_NUMBER.code();

    static final String COMPLAINANT = ParticularField.COMPLAINANT.code();

    static final String RELATION = ParticularField.COMPLAINANT_RELATION.code();

    static final String COMPLAINANT_PHONE = ParticularField.COMPLAINANT_PHONE.code();

    static final String BROUGHT_BY = ParticularField.BROUGHT_BY.code();

    static final String CIRCUMSTANCES = ParticularField.CIRCUMSTANCES.code();

    static final String WORDS_SAID = ParticularField.WORDS_SAID.code();

    private final CaseReader reader;

    private final Supplier<LocalDate> today;

    /**
     * @param today the day of the register
     */
    CaseContent(CaseReader reader, Supplier<LocalDate> today) {
        this.reader = reader;
        this.today = today;
    }

    /**
     * What a form holds.
     *
     * @param draft empty when anything is wrong
     * @param problems everything that is wrong
     */
    record Result(Optional<CaseDraft> draft, List<Problem> problems) {}

    /**
     * Reads a form and says everything that is wrong with it.
     *
     * @param check what the register says of a draft
     */
    Result read(
            CaseKind kind, Map<String, String> texts, Function<CaseDraft, List<Problem>> check) {
        List<Problem> problems = new ArrayList<>(missingAnswers(kind, texts));
        CaseReader.Reading reading = reader.read(kind, fields(texts));
        reading.problems().forEach(problem -> addOnce(problems, problem));
        Optional<CaseDraft> draft =
                reading.draft()
                        .or(() -> readable(kind, texts))
                        .map(readable -> complete(readable, kind, texts));
        draft.ifPresent(
                complete -> check.apply(complete).forEach(problem -> addOnce(problems, problem)));
        return new Result(problems.isEmpty() ? draft : Optional.empty(), problems);
    }

    /**
     * As much of a form as can be read, for comparing while somebody still types.
     *
     * @return empty when nothing can be made of it
     */
    Optional<CaseDraft> readable(CaseKind kind, Map<String, String> texts) {
        Map<Field, String> values = fields(texts);
        values.putIfAbsent(Field.EVENT_DATE, today.get().toString());
        for (int attempt = 0; attempt < Field.values().length; attempt++) {
            CaseReader.Reading reading = reader.read(kind, values);
            if (reading.draft().isPresent()) {
                return reading.draft();
            }
            for (Problem problem : reading.problems()) {
                leaveOut(problem.field(), values);
            }
        }
        return Optional.empty();
    }

    private void leaveOut(String code, Map<Field, String> values) {
        Arrays.stream(Field.values())
                .filter(field -> field.code().equals(code))
                .forEach(values::remove);
        values.putIfAbsent(Field.EVENT_DATE, today.get().toString());
    }

    /** The content of a case as the texts of a form. */
    Map<String, String> write(CaseDraft content) {
        Map<String, String> texts = new HashMap<>();
        reader.write(content).forEach((field, text) -> texts.put(field.code(), text));
        texts.putAll(ParticularField.texts(content.particulars()));
        content.extra().forEach((code, text) -> texts.put(CaseField.name(code), text));
        return withNameKnownOrNot(texts);
    }

    /** The same texts, with "name not known" where there is no name; nothing blank. */
    static Map<String, String> withNameKnownOrNot(Map<String, String> texts) {
        Map<String, String> whole = new HashMap<>(texts);
        whole.remove(NAME_UNKNOWN);
        if (isBlank(whole, Field.NAME.code()) && isBlank(whole, Field.NAME_LOCAL.code())) {
            whole.put(NAME_UNKNOWN, "yes");
        }
        whole.values().removeIf(String::isBlank);
        return whole;
    }

    /**
     * Takes from the case what a form cannot hold: where it came from, and further spellings of a
     * name that was not touched.
     */
    CaseDraft keepingTheRest(CaseDraft changed, ChildCase old) {
        Names before = old.child().names();
        Names now = changed.child().names();
        boolean sameName =
                Objects.equals(now.child().preferred(), before.child().preferred())
                        && now.child()
                                .spellings()
                                .equals(before.child().spellings().stream().limit(2).toList());
        Names names = sameName ? now.withChild(before.child()) : now;
        return new CaseDraft(
                changed.child().toBuilder().names(names).build(),
                changed.event(),
                changed.particulars(),
                old.origin(),
                changed.extra());
    }

    private static List<Problem> missingAnswers(CaseKind kind, Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        if (kind == CaseKind.MISSING
                && isBlank(texts, NAME_UNKNOWN)
                && isBlank(texts, Field.NAME.code())
                && isBlank(texts, Field.NAME_LOCAL.code())) {
            problems.add(Problem.of(FieldProblem.NAME_REQUIRED, Field.NAME));
        }
        require(Field.SEX, texts, problems);
        if (isBlank(texts, Field.DATE_OF_BIRTH.code())) {
            require(Field.AGE_YEARS, texts, problems);
        }
        require(Field.EVENT_DATE, texts, problems);
        require(Field.STATE, texts, problems);
        return problems;
    }

    private static void require(Field field, Map<String, String> texts, List<Problem> problems) {
        if (isBlank(texts, field.code())) {
            problems.add(Problem.of(FieldProblem.REQUIRED, field));
        }
    }

    private static void addOnce(List<Problem> problems, Problem problem) {
        boolean known = problems.stream().anyMatch(other -> other.field().equals(problem.field()));
        if (!known || problem.field().isEmpty()) {
            problems.add(problem);
        }
    }

    private static Map<Field, String> fields(Map<String, String> texts) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!isBlank(texts, field.code())) {
                fields.put(field, texts.get(field.code()));
            }
        }
        if (!isBlank(texts, NAME_UNKNOWN)) {
            fields.remove(Field.NAME);
            fields.remove(Field.NAME_LOCAL);
        }
        return fields;
    }

    private static CaseDraft complete(CaseDraft draft, CaseKind kind, Map<String, String> texts) {
        return new CaseDraft(
                draft.child(),
                draft.event(),
                ParticularField.particulars(kind, texts),
                draft.origin(),
                extra(texts),
                OtherRecordTexts.records(texts));
    }

    private static Map<String, String> extra(Map<String, String> texts) {
        Map<String, String> extra = new HashMap<>();
        texts.forEach(
                (name, text) -> {
                    if (name.startsWith(CaseField.PREFIX)) {
                        extra.put(name.substring(CaseField.PREFIX.length()), text);
                    }
                });
        return extra;
    }

    private static String in(Map<String, String> texts, String code) {
        return texts.getOrDefault(code, "");
    }

    private static boolean isBlank(Map<String, String> texts, String code) {
        return in(texts, code).isBlank();
    }
}
