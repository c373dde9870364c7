package org.trackchild.fields.api;

import java.util.Objects;
import java.util.Set;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

/**
 * A field that a pack contributes. Its one name in files, JSON, problems and the journal is {@link
 * #name()}.
 *
 * @param code lower-case ASCII, words joined by {@code _}, at most 40 characters; never changes
 *     once published
 * @param kinds the kinds of cases that have it, at least one
 * @param content what can be written into it
 * @param use what it is for
 * @param group where it stands in the form
 * @param label what people read
 */
public record CaseField(
        String code, Set<CaseKind> kinds, Content content, Use use, Group group, Wording label) {

    /** What every name begins with. */
    public static final String PREFIX = "extra.";

    public CaseField {
        Objects.requireNonNull(code);
        kinds = Set.copyOf(kinds);
        Objects.requireNonNull(content);
        Objects.requireNonNull(use);
        Objects.requireNonNull(group);
        Objects.requireNonNull(label);
    }

    /** The name of the field with a code. */
    public static String name(String code) {
        return PREFIX + code;
    }

    /** Its one name: {@code extra.} and the code. */
    public String name() {
        return name(code);
    }

    /**
     * What can be written.
     *
     * @param shape of what kind it is
     * @param list name of the code list of a {@link Shape#CHOICE}; empty for others
     */
    public record Content(Shape shape, String list) {

        public Content {
            Objects.requireNonNull(shape);
            Objects.requireNonNull(list);
        }
    }

    /**
     * What a field is for.
     *
     * @param required whether a new record must have it
     * @param searchable whether cases can be searched by it
     * @param identifying whether it could tell a bystander who the child is: the screen shield
     *     hides it
     * @param readers roles in which one may see and write it, as far as the case may be seen at
     *     all; empty for everybody who may see the case
     */
    public record Use(
            boolean required, boolean searchable, boolean identifying, Set<Role> readers) {

        public Use {
            readers = Set.copyOf(readers);
        }
    }

    /**
     * Fields that stand together.
     *
     * @param code its code
     * @param label the heading
     */
    public record Group(String code, Wording label) {

        public Group {
            Objects.requireNonNull(code);
            Objects.requireNonNull(label);
        }
    }
}
