package org.trackchild.registry.api;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.trackchild.access.api.Role;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Shape;

/**
 * What a case records in a field of a pack. It carries what the field was when it was written, so
 * that it can be shown, and is kept from whom it must be kept, when the pack is not there.
 *
 * @param code code of the field
 * @param shape of what kind it is
 * @param text a code for a choice, {@code yes} or {@code no}, {@code 2026-03-09} for a day, a
 *     number with a dot; otherwise as it was written; never blank
 * @param readers roles in which one may see it; empty for everybody who may see the case
 */
public record ExtraValue(String code, Shape shape, String text, Set<Role> readers) {

    public ExtraValue {
        Objects.requireNonNull(code);
        Objects.requireNonNull(shape);
        readers = Set.copyOf(readers);
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing is written in " + code);
        }
    }

    /** Its name in files, JSON, problems and the journal. */
    public String name() {
        return CaseField.name(code);
    }

    /** Texts by the code of the field. */
    public static Map<String, String> texts(Collection<ExtraValue> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach(value -> texts.put(value.code(), value.text()));
        return texts;
    }
}
