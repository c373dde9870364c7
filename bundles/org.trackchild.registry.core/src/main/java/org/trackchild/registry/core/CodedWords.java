package org.trackchild.registry.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.Appearance;
import org.trackchild.model.Background;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CodedField;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;

/**
 * Makes codes of the words that people write in the fields of every case, and notes those that the
 * code lists do not have. Pure.
 */
final class CodedWords {

    private final Fields fields;

    CodedWords(Fields fields) {
        this.fields = fields;
    }

    /** What a text of a field is stored as. */
    @FunctionalInterface
    private interface Coding {

        /** The code, or the text where no list knows it. */
        String of(CodedField field, String written);
    }

    /**
     * The same description with codes where the lists of the nation know the word; other words
     * stay: whose they are is known when it is known who keeps the case.
     */
    ChildDescription coded(ChildDescription child) {
        return coded(child, inState(""));
    }

    /** The same draft with codes where any list knows the word; for what is stored already. */
    CaseDraft coded(CaseDraft stored) {
        return coded(stored, this::anywhere);
    }

    /**
     * The same draft with codes where a list of the nation or the state knows the word; other words
     * stay, unless they say in words what the record says as a code of another state.
     *
     * @param before with codes; {@code null} for a new record
     */
    CaseDraft coded(CaseDraft draft, CaseDraft before, String state) {
        Coding here = inState(state);
        if (before == null) {
            return coded(draft, here);
        }
        Map<CodedField, List<String>> old = texts(before.child(), before.particulars());
        return coded(
                draft,
                (field, written) -> {
                    String anywhere = anywhere(field, written);
                    return old.getOrDefault(field, List.of()).contains(anywhere)
                            ? anywhere
                            : here.of(field, written);
                });
    }

    private Coding inState(String state) {
        return (field, written) ->
                written.isEmpty() ? "" : fields.read(field.list(), written, state).orElse(written);
    }

    private String anywhere(CodedField field, String written) {
        return written.isEmpty() ? "" : fields.read(field.list(), written).orElse(written);
    }

    private static ChildDescription coded(ChildDescription child, Coding code) {
        Appearance looks = child.appearance();
        Background told = child.background();
        return child.toBuilder()
                .appearance(
                        new Appearance(
                                looks.heightCm(),
                                code.of(CodedField.BUILD, looks.build()),
                                code.of(CodedField.COMPLEXION, looks.complexion()),
                                code.of(CodedField.HAIR, looks.hair()),
                                code.of(CodedField.EYES, looks.eyes()),
                                looks.marks(),
                                looks.clothes(),
                                looks.belongings()))
                .background(
                        new Background(
                                told.languages().stream()
                                        .map(each -> code.of(CodedField.LANGUAGES, each))
                                        .toList(),
                                code.of(CodedField.RELIGION, told.religion()),
                                code.of(CodedField.DISABILITY, told.disability())))
                .build();
    }

    private static CaseDraft coded(CaseDraft draft, Coding code) {
        return new CaseDraft(
                coded(draft.child(), code),
                draft.event(),
                coded(draft.particulars(), code),
                draft.origin(),
                draft.extra(),
                draft.others());
    }

    private static Particulars coded(Particulars particulars, Coding code) {
        return particulars instanceof MissingParticulars missing
                ? new MissingParticulars(
                        missing.firNumber(),
                        missing.generalDiaryEntry(),
                        missing.complainant(),
                        code.of(CodedField.COMPLAINANT_RELATION, missing.relation()),
                        missing.complainantPhone())
                : particulars;
    }

    /**
     * Notes words that a record of a state cannot choose anew: unknown ones of closed lists, and
     * those that are retired or of another state.
     *
     * @param draft with codes
     * @param before with codes, too; what it says already may stay. {@code null} for a new record
     */
    void notToChoose(CaseDraft draft, CaseDraft before, String state, List<Problem> problems) {
        Map<CodedField, List<String>> old =
                before == null ? Map.of() : texts(before.child(), before.particulars());
        texts(draft.child(), draft.particulars())
                .forEach(
                        (field, texts) -> {
                            for (String text : texts) {
                                if (!old.getOrDefault(field, List.of()).contains(text)
                                        && !canBeChosen(field.list(), state, text)) {
                                    problems.add(unknown(field.code(), field.list(), state, text));
                                }
                            }
                        });
    }

    /** Whether a new record of a state can say this: a choice, or any other word if it is open. */
    boolean canBeChosen(String list, String state, String text) {
        return fields.choices(list, state).stream().map(CodeWord::code).anyMatch(text::equals)
                || fields.isOpen(list) && fields.word(list, text).isEmpty();
    }

    /** Names the nearest words that can be chosen. */
    Problem unknown(String field, String list, String state, String text) {
        List<Wording> nearest = fields.nearest(list, state, text);
        return new Problem(
                FieldProblem.UNKNOWN_CODE,
                field,
                List.of(
                        new Wording(
                                nearest.stream()
                                        .map(Wording::english)
                                        .collect(Collectors.joining(", ")),
                                nearest.stream()
                                        .map(Wording::hindi)
                                        .collect(Collectors.joining(", ")))));
    }

    private static Map<CodedField, List<String>> texts(
            ChildDescription child, Particulars particulars) {
        Map<CodedField, List<String>> texts = new EnumMap<>(CodedField.class);
        put(texts, CodedField.BUILD, child.appearance().build());
        put(texts, CodedField.COMPLEXION, child.appearance().complexion());
        put(texts, CodedField.HAIR, child.appearance().hair());
        put(texts, CodedField.EYES, child.appearance().eyes());
        put(texts, CodedField.RELIGION, child.background().religion());
        put(texts, CodedField.DISABILITY, child.background().disability());
        texts.put(CodedField.LANGUAGES, child.background().languages());
        if (particulars instanceof MissingParticulars missing) {
            put(texts, CodedField.COMPLAINANT_RELATION, missing.relation());
        }
        return texts;
    }

    private static void put(Map<CodedField, List<String>> texts, CodedField field, String text) {
        texts.put(field, text.isEmpty() ? List.of() : List.of(text));
    }
}
