package org.trackchild.model;

import java.util.Objects;

/**
 * The names that tell one child from another.
 *
 * @param child name of the child
 * @param alias pet names and other names the child answers to
 * @param father name of the father
 * @param mother name of the mother
 */
public record Names(PersonName child, PersonName alias, PersonName father, PersonName mother) {

    /** No name is known. */
    public static final Names UNKNOWN =
            new Names(
                    PersonName.UNKNOWN, PersonName.UNKNOWN, PersonName.UNKNOWN, PersonName.UNKNOWN);

    public Names {
        Objects.requireNonNull(child);
        Objects.requireNonNull(alias);
        Objects.requireNonNull(father);
        Objects.requireNonNull(mother);
    }
}
