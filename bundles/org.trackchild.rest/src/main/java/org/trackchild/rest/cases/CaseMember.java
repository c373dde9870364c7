package org.trackchild.rest.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.ParticularField;

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

    private static final Map<String, CaseMember> MISSING = table(CaseKind.MISSING);

    private static final Map<String, CaseMember> FOUND = table(CaseKind.FOUND);

    /** The members of a kind by name, in the order in which they are written. */
    public static Map<String, CaseMember> of(CaseKind kind) {
        return kind == CaseKind.MISSING ? MISSING : FOUND;
    }

    private static Map<String, CaseMember> table(CaseKind kind) {
        List<CaseMember> members = new ArrayList<>();
        for (Field field : Field.values()) {
            // photographs are resources of their own
            if (field != Field.PHOTO) {
                members.add(new CaseMember(field.code(), shape(field), Optional.of(field)));
            }
        }
        for (ParticularField field : ParticularField.of(kind)) {
            members.add(new CaseMember(field.code(), Shape.TEXT, Optional.empty()));
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
}
