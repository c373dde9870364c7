package org.trackchild.model;

import java.util.Objects;

/**
 * The names that tell one child from another. Immutable.
 *
 * @param child name of the child
 * @param alias pet names and other names the child answers to
 * @param father name of the father
 * @param mother name of the mother
 * @param guardian name of the person who cares for the child, where that is neither father nor
 *     mother
 * @param companions names of brothers, sisters and others who were with the child, or of whom it
 *     speaks; each "spelling" is a person of its own
 */
public record Names(
        PersonName child,
        PersonName alias,
        PersonName father,
        PersonName mother,
        PersonName guardian,
        PersonName companions) {

    /** No name is known. */
    public static final Names UNKNOWN =
            new Names(
                    PersonName.UNKNOWN,
                    PersonName.UNKNOWN,
                    PersonName.UNKNOWN,
                    PersonName.UNKNOWN,
                    PersonName.UNKNOWN,
                    PersonName.UNKNOWN);

    public Names {
        Objects.requireNonNull(child);
        Objects.requireNonNull(alias);
        Objects.requireNonNull(father);
        Objects.requireNonNull(mother);
        Objects.requireNonNull(guardian);
        Objects.requireNonNull(companions);
    }

    /** These names with another one of the child. */
    public Names withChild(PersonName name) {
        return new Names(name, alias, father, mother, guardian, companions);
    }

    /** These names with other pet names. */
    public Names withAlias(PersonName names) {
        return new Names(child, names, father, mother, guardian, companions);
    }

    /** These names with another one of the father. */
    public Names withFather(PersonName name) {
        return new Names(child, alias, name, mother, guardian, companions);
    }

    /** These names with another one of the mother. */
    public Names withMother(PersonName name) {
        return new Names(child, alias, father, name, guardian, companions);
    }

    /** These names with another one of the guardian. */
    public Names withGuardian(PersonName name) {
        return new Names(child, alias, father, mother, name, companions);
    }

    /** These names with other ones of those who were with the child. */
    public Names withCompanions(PersonName names) {
        return new Names(child, alias, father, mother, guardian, names);
    }
}
