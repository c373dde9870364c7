package org.trackchild.ui.desk.words;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;
import org.trackchild.fields.api.Shape;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CodedField;

/**
 * What code lists and fields of packs say to a reader: labels of all fields of a kind of case, and
 * words for their codes. Immutable.
 */
public final class PackFields {

    private final Words words;

    private final Fields known;

    private final CaseKind kind;

    private final String state;

    private final List<CaseField> offered;

    /**
     * Those of a new case, and of searches.
     *
     * @param state code of the state that keeps the case; empty where none is known
     */
    public PackFields(CaseFields fields, Words words, Caller reader, CaseKind kind, String state) {
        this(fields, words, fields.offered(reader, kind, state), kind, state);
    }

    /**
     * Those of a certain case.
     *
     * @param offered the fields of packs that the reader sees in it
     * @param state code of the state that keeps the case
     */
    public PackFields(
            CaseFields fields, Words words, List<CaseField> offered, CaseKind kind, String state) {
        this.words = words;
        this.known = fields.known();
        this.kind = kind;
        this.state = state;
        this.offered = List.copyOf(offered);
    }

    /** The fields of packs that such a case has and the reader may see, in the order of forms. */
    public List<CaseField> offered() {
        return offered;
    }

    /** Whether the reader can fill in the field of a pack with this code. */
    public boolean isOffered(String code) {
        return offered.stream().anyMatch(field -> field.code().equals(code));
    }

    /** Whether only some of those who may see a case see the field of this name. */
    public boolean isRestricted(String name) {
        return offered.stream()
                .filter(field -> field.name().equals(name))
                .anyMatch(field -> !field.use().readers().isEmpty());
    }

    /** The codes that can be chosen. */
    public List<String> choices(String list) {
        return known.choices(list, state).stream().map(CodeWord::code).toList();
    }

    /** The word for a code; other texts, and codes of packs that are away, stay what they are. */
    public String word(String list, String code) {
        return new CodeWords(known, words).word(list, code);
    }

    /** The codes that can be searched: records hold retired ones, and those of other states. */
    public List<String> searched(String list) {
        List<String> codes = new ArrayList<>(choices(list));
        known.words(list).stream()
                .map(CodeWord::code)
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        return codes;
    }

    /** The code of what somebody typed; other words stay what they are. */
    public String code(String list, String typed) {
        return known.read(list, typed, state).orElse(typed.strip());
    }

    /** Label of a field, whoever contributes it; for some it depends on the kind of the case. */
    public String label(String name) {
        if (name.startsWith(CaseField.PREFIX)) {
            String code = name.substring(CaseField.PREFIX.length());
            return known.field(code).map(field -> words.text(field.label())).orElse(code);
        }
        String special = "field." + name + "." + kind.code();
        return words.text(words.has(special) ? special : "field." + name);
    }

    /** The text of a field as people read it; as it is where it holds no code. */
    public String said(String name, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (name.startsWith(CaseField.PREFIX)) {
            return known.field(name.substring(CaseField.PREFIX.length()))
                    .map(field -> said(field, text))
                    .orElse(text);
        }
        Optional<CodedField> coded = CodedField.of(name);
        if (coded.isEmpty()) {
            return text;
        }
        return name.equals(Field.LANGUAGES.code())
                ? Arrays.stream(text.split(","))
                        .map(each -> word(coded.get().list(), each.strip()))
                        .collect(Collectors.joining(", "))
                : word(coded.get().list(), text);
    }

    private String said(CaseField field, String text) {
        Shape shape = field.content().shape();
        return switch (shape) {
            case CHOICE -> word(field.content().list(), text);
            case YES_NO -> yesOrNo(text);
            case DATE -> day(text);
            case LINE, TEXT, NUMBER -> text;
        };
    }

    /** What is no day is shown as it is. */
    private String day(String text) {
        try {
            return Days.day(LocalDate.parse(text), words);
        } catch (DateTimeParseException none) {
            return text;
        }
    }

    /** The word for {@code yes} or {@code no}. */
    public String yesOrNo(String text) {
        return words.has("answer." + text) ? words.text("answer." + text) : text;
    }
}
