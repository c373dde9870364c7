package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.Code;
import org.trackchild.model.Wording;

/**
 * What must or may be said before a {@link BulkAct} begins.
 *
 * @param name its one name in requests and problems, written as the code of an act
 * @param content what can be written
 * @param needed whether something must be written
 * @param label what people read
 * @param help a sentence below the field; both texts may be empty
 */
public record BulkField(String name, Content content, boolean needed, Wording label, Wording help) {

    /** Of what kind a value is; all values are texts. */
    public enum Shape implements Code {
        /** Words of a person. */
        TEXT("text"),
        /** A day of ISO 8601. */
        DAY("day"),
        /** Identifier of an office. */
        OFFICE("office"),
        /** One of the options. */
        CHOICE("choice");

        private final String code;

        Shape(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * One of several.
     *
     * @param value what stands for it
     * @param label what people read
     */
    public record Option(String value, Wording label) {

        public Option {
            Objects.requireNonNull(value);
            Objects.requireNonNull(label);
        }
    }

    /**
     * What can be written.
     *
     * @param shape of what kind it is
     * @param longest characters of a {@link Shape#TEXT}; of others 0
     * @param offices kinds of the offices that are offered; of others none
     * @param options what can be chosen; of others none
     */
    public record Content(Shape shape, int longest, Set<OfficeType> offices, List<Option> options) {

        public Content {
            Objects.requireNonNull(shape);
            offices = Set.copyOf(offices);
            options = List.copyOf(options);
        }

        /** Words. */
        public static Content text(int longest) {
            return new Content(Shape.TEXT, longest, Set.of(), List.of());
        }

        /** A day. */
        public static Content day() {
            return new Content(Shape.DAY, 0, Set.of(), List.of());
        }

        /** An office of one of these kinds. */
        public static Content office(Set<OfficeType> kinds) {
            return new Content(Shape.OFFICE, 0, kinds, List.of());
        }

        /** One of these. */
        public static Content choice(List<Option> options) {
            return new Content(Shape.CHOICE, 0, Set.of(), options);
        }
    }

    public BulkField {
        Objects.requireNonNull(name);
        Objects.requireNonNull(content);
        Objects.requireNonNull(label);
        Objects.requireNonNull(help);
    }
}
