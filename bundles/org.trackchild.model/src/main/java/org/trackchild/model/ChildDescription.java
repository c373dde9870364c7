package org.trackchild.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that describes a child, whether reported missing or found. What nobody knows is
 * "unknown" or empty, never a guess.
 *
 * @param names names of the child and of the parents
 * @param sex sex
 * @param age age at the time of the event, or {@code null}
 * @param dateOfBirth date of birth, possibly approximate, or {@code null}
 * @param appearance what an eye can see
 * @param background what talking tells
 * @param contact how to reach the family, and free notes
 */
public record ChildDescription(
        Names names,
        Sex sex,
        ApproximateAge age,
        ApproximateDate dateOfBirth,
        Appearance appearance,
        Background background,
        FamilyContact contact) {

    public ChildDescription {
        Objects.requireNonNull(names);
        Objects.requireNonNull(sex);
        Objects.requireNonNull(appearance);
        Objects.requireNonNull(background);
        Objects.requireNonNull(contact);
    }

    /**
     * The days between which the child was born.
     *
     * @param asOf the day of the event, on which {@link #age()} was true
     */
    public Optional<BirthWindow> birthWindow(LocalDate asOf) {
        return BirthWindow.of(dateOfBirth, age, asOf);
    }

    /** Starts an empty description. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from this description. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.names = names;
        builder.sex = sex;
        builder.age = age;
        builder.dateOfBirth = dateOfBirth;
        builder.appearance = appearance;
        builder.background = background;
        builder.contact = contact;
        return builder;
    }

    /** Collects the parts of a description. Not safe for use by several threads. */
    public static final class Builder {

        private Names names = Names.UNKNOWN;
        private Sex sex = Sex.UNKNOWN;
        private ApproximateAge age;
        private ApproximateDate dateOfBirth;
        private Appearance appearance = Appearance.UNKNOWN;
        private Background background = Background.UNKNOWN;
        private FamilyContact contact = FamilyContact.UNKNOWN;

        private Builder() {}

        /** Sets all names at once. */
        public Builder names(Names value) {
            names = value;
            return this;
        }

        /** Sets the name of the child and keeps the other names. */
        public Builder name(PersonName value) {
            names = names.withChild(value);
            return this;
        }

        /** Sets the pet names and keeps the other names. */
        public Builder alias(PersonName value) {
            names = names.withAlias(value);
            return this;
        }

        /** Sets the name of the father and keeps the other names. */
        public Builder father(PersonName value) {
            names = names.withFather(value);
            return this;
        }

        /** Sets the name of the mother and keeps the other names. */
        public Builder mother(PersonName value) {
            names = names.withMother(value);
            return this;
        }

        /** Sets the name of the guardian and keeps the other names. */
        public Builder guardian(PersonName value) {
            names = names.withGuardian(value);
            return this;
        }

        /** Sets the names of those who were with the child and keeps the other names. */
        public Builder companions(PersonName value) {
            names = names.withCompanions(value);
            return this;
        }

        public Builder sex(Sex value) {
            sex = value;
            return this;
        }

        public Builder age(ApproximateAge value) {
            age = value;
            return this;
        }

        public Builder dateOfBirth(ApproximateDate value) {
            dateOfBirth = value;
            return this;
        }

        public Builder appearance(Appearance value) {
            appearance = value;
            return this;
        }

        public Builder background(Background value) {
            background = value;
            return this;
        }

        public Builder contact(FamilyContact value) {
            contact = value;
            return this;
        }

        public ChildDescription build() {
            return new ChildDescription(
                    names, sex, age, dateOfBirth, appearance, background, contact);
        }
    }
}
