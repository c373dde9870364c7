package org.trackchild.rest.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Particulars.FoundParticulars;
import org.trackchild.registry.api.Particulars.MissingParticulars;

/**
 * A member of a case in JSON: the fields of the description under their codes, and the particulars
 * of the kind.
 *
 * @param name name of the member
 * @param shape what JSON value it takes
 * @param field the field of the description; empty for particulars
 */
public record CaseMember(String name, Shape shape, Optional<Field> field) {

    /** What JSON value a member takes. */
    public enum Shape {
        TEXT("a JSON string"),
        WHOLE_NUMBER("a JSON number without fraction"),
        /** Ages: one figure or a range. */
        NUMBER_OR_RANGE("a JSON number, or a range such as \"6-8\""),
        /** Languages. */
        TEXTS("a JSON array of strings, or one string with commas");

        private final String expected;

        Shape(String expected) {
            this.expected = expected;
        }

        /** What is expected, in words for whoever programs against the interface. */
        public String expected() {
            return expected;
        }
    }

    private static final String FIR_NUMBER = "fir_number";
    private static final String GD_NUMBER = "gd_number";
    private static final String COMPLAINANT = "complainant";
    private static final String COMPLAINANT_RELATION = "complainant_relation";
    private static final String COMPLAINANT_PHONE = "complainant_phone";
    private static final String BROUGHT_BY = "brought_by";
    private static final String CIRCUMSTANCES = "circumstances";
    private static final String WORDS_SAID = "words_said";

    private static final Map<String, CaseMember> MISSING =
            table(FIR_NUMBER, GD_NUMBER, COMPLAINANT, COMPLAINANT_RELATION, COMPLAINANT_PHONE);

    private static final Map<String, CaseMember> FOUND =
            table(BROUGHT_BY, CIRCUMSTANCES, WORDS_SAID);

    /** The members of a kind by name, in the order in which they are written. */
    public static Map<String, CaseMember> of(CaseKind kind) {
        return kind == CaseKind.MISSING ? MISSING : FOUND;
    }

    private static Map<String, CaseMember> table(String... particulars) {
        List<CaseMember> members = new ArrayList<>();
        for (Field field : Field.values()) {
            // photographs are resources of their own
            if (field != Field.PHOTO) {
                members.add(new CaseMember(field.code(), shape(field), Optional.of(field)));
            }
        }
        for (String name : particulars) {
            members.add(new CaseMember(name, Shape.TEXT, Optional.empty()));
        }
        Map<String, CaseMember> table = new LinkedHashMap<>();
        members.forEach(member -> table.put(member.name(), member));
        return Collections.unmodifiableMap(table);
    }

    private static Shape shape(Field field) {
        return switch (field) {
            case AGE_YEARS -> Shape.NUMBER_OR_RANGE;
            case HEIGHT_CM -> Shape.WHOLE_NUMBER;
            case LANGUAGES -> Shape.TEXTS;
            default -> Shape.TEXT;
        };
    }

    /** The particulars as texts by member; what is not recorded is left out. */
    static Map<String, String> texts(Particulars particulars) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (particulars instanceof MissingParticulars missing) {
            texts.put(FIR_NUMBER, missing.firNumber());
            texts.put(GD_NUMBER, missing.generalDiaryEntry());
            texts.put(COMPLAINANT, missing.complainant());
            texts.put(COMPLAINANT_RELATION, missing.relation());
            texts.put(COMPLAINANT_PHONE, missing.complainantPhone());
        } else if (particulars instanceof FoundParticulars found) {
            texts.put(BROUGHT_BY, found.broughtBy());
            texts.put(CIRCUMSTANCES, found.circumstances());
            texts.put(WORDS_SAID, found.wordsSaid());
        }
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    /** The particulars that texts say. */
    static Particulars particulars(CaseKind kind, Map<String, String> texts) {
        return kind == CaseKind.MISSING
                ? new MissingParticulars(
                        texts.getOrDefault(FIR_NUMBER, ""),
                        texts.getOrDefault(GD_NUMBER, ""),
                        texts.getOrDefault(COMPLAINANT, ""),
                        texts.getOrDefault(COMPLAINANT_RELATION, ""),
                        texts.getOrDefault(COMPLAINANT_PHONE, ""))
                : new FoundParticulars(
                        texts.getOrDefault(BROUGHT_BY, ""),
                        texts.getOrDefault(CIRCUMSTANCES, ""),
                        texts.getOrDefault(WORDS_SAID, ""));
    }
}
