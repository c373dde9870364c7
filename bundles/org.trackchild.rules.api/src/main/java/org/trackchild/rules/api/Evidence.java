package org.trackchild.rules.api;

import java.util.Objects;
import java.util.Set;
import org.trackchild.model.Wording;

/**
 * What somebody has to write down with a transition or an order.
 *
 * @param code lower-case ASCII
 * @param shape what is written
 * @param required whether the transition or order is refused without it
 * @param label of the field
 * @param kind the kind of the order or form that is named, where {@link Shape#isRecord}; of an
 *     office its type; of a day the codes of transitions, or in an order of other days of it,
 *     separated by commas, see {@link #notBefore()}; of a line {@link #GIRLS} or nothing; else
 *     empty
 */
public record Evidence(String code, Shape shape, boolean required, Wording label, String kind) {

    /** Kind of a line in an order that is asked for when the child is a girl, and only then. */
    public static final String GIRLS = "girls";

    /**
     * Before the codes of a day that rests on the first of the steps, not the last: on the first of
     * several orders by which something goes on.
     */
    public static final String FIRST = "first:";

    /** So many hours at most: four weeks. */
    public static final int LONGEST_HOURS = 672;

    /** What is written. */
    public enum Shape {
        /** At most 200 characters. */
        LINE,
        /** At most 2,000 characters. */
        TEXT,
        /** Whole hours, at most {@link #LONGEST_HOURS}. */
        HOURS,
        /** A day, not in the future where it is written down with a transition. */
        DATE,
        /** The number of a signed order of the case; nobody types it, it is chosen. */
        ORDER,
        /** The number of a form that was handed in for the case; nobody types it, it is chosen. */
        FORM,
        /** The identifier of a home of the directory; nobody types it, it is chosen. */
        HOME,
        /** The identifier of an office of a type; nobody types it, it is chosen. */
        OFFICE,
        /**
         * Offices that are told of the case, and see it from then on: their identifiers, separated
         * by blanks; nobody types them, they are chosen. The law proposes some ({@link Recipient}).
         */
        OFFICES,
        /**
         * A recognised fit facility or fit person: the number of its recognition, and what it is
         * called; nobody types it, it is chosen.
         */
        FIT,
        /** Which fields of the child may be published, by their codes, separated by blanks. */
        FIELDS,
        /** Where they may be published, by the codes of the channels, separated by blanks. */
        CHANNELS;

        /** Whether it is a record of the case, which is chosen and not typed. */
        public boolean isRecord() {
            return this == ORDER || this == FORM;
        }
    }

    public Evidence {
        Objects.requireNonNull(code);
        Objects.requireNonNull(shape);
        Objects.requireNonNull(label);
        Objects.requireNonNull(kind);
        boolean right =
                switch (shape) {
                    case ORDER, FORM, OFFICE -> !kind.isEmpty();
                    case DATE -> true;
                    case LINE -> kind.isEmpty() || kind.equals(GIRLS);
                    case TEXT, HOURS, HOME, OFFICES, FIT, FIELDS, CHANNELS -> kind.isEmpty();
                };
        if (!right) {
            throw new IllegalArgumentException("a record has a kind, and only a record: " + code);
        }
    }

    /** Whether it is asked for when the child is a girl, and only then. */
    public boolean isForGirls() {
        return shape == Shape.LINE && kind.equals(GIRLS);
    }

    /**
     * The transitions on the last of which a day rests, and before which it cannot be; in an order
     * the other days of it. Empty for what is no day.
     */
    public Set<String> notBefore() {
        return shape == Shape.DATE && !kind.isEmpty()
                ? Set.of(kind.substring(isSinceFirst() ? FIRST.length() : 0).split(","))
                : Set.of();
    }

    /** Whether a day rests on the first of these transitions that counts, not on the last. */
    public boolean isSinceFirst() {
        return shape == Shape.DATE && kind.startsWith(FIRST);
    }
}
