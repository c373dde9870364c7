package org.trackchild.registry.api;

import java.util.Arrays;
import java.util.Optional;
import org.trackchild.model.Code;
import org.trackchild.model.Field;

/**
 * The fields of every case whose contents are codes of a list. Fields of packs name their lists
 * themselves.
 */
public enum CodedField implements Code {
    BUILD(Field.BUILD, "build"),
    COMPLEXION(Field.COMPLEXION, "complexion"),
    HAIR(Field.HAIR, "hair"),
    EYES(Field.EYES, "eyes"),
    RELIGION(Field.RELIGION, "religion"),
    DISABILITY(Field.DISABILITY, "disability"),
    LANGUAGES(Field.LANGUAGES, "language"),
    COMPLAINANT_RELATION(ParticularField.COMPLAINANT_RELATION, "relation");

    private final Code field;

    private final String list;

    CodedField(Code field, String list) {
        this.field = field;
        this.list = list;
    }

    /** Code of the field. */
    @Override
    public String code() {
        return field.code();
    }

    /** Name of its code list. */
    public String list() {
        return list;
    }

    /** The coded field with this code; empty for fields that hold no codes. */
    public static Optional<CodedField> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
