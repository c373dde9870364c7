package org.trackchild.store.jpa;

import java.util.List;
import org.trackchild.model.Appearance;
import org.trackchild.model.ApproximateAge;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.Background;
import org.trackchild.model.ChildDescription;
import org.trackchild.model.Code;
import org.trackchild.model.FamilyContact;
import org.trackchild.model.Names;
import org.trackchild.model.PersonName;
import org.trackchild.model.Sex;
import org.trackchild.store.jpa.entity.DescriptionColumns;

/** Between columns and descriptions. Lists stand in one column, one item a line. */
final class DescriptionMapping {

    private static final String LINE = "\n";

    private DescriptionMapping() {}

    static void write(ChildDescription from, DescriptionColumns to) {
        Names names = from.names();
        to.name = text(names.child());
        to.alias = text(names.alias());
        to.father = text(names.father());
        to.mother = text(names.mother());
        to.guardian = text(names.guardian());
        to.companions = text(names.companions());
        to.sex = from.sex().code();
        to.ageLowest = from.age() == null ? null : from.age().lowest();
        to.ageHighest = from.age() == null ? null : from.age().highest();
        to.dateOfBirth = from.dateOfBirth() == null ? null : from.dateOfBirth().toString();
        Appearance appearance = from.appearance();
        to.heightCm = appearance.heightCm();
        to.build = appearance.build();
        to.complexion = appearance.complexion();
        to.hair = appearance.hair();
        to.eyes = appearance.eyes();
        to.marks = appearance.marks();
        to.clothes = appearance.clothes();
        to.belongings = appearance.belongings();
        to.languages = String.join(LINE, from.background().languages());
        to.religion = from.background().religion();
        to.disability = from.background().disability();
        to.guardianPhone = from.contact().guardianPhone();
        to.notes = from.contact().notes();
    }

    static ChildDescription read(DescriptionColumns from) {
        return new ChildDescription(
                new Names(
                        name(from.name),
                        name(from.alias),
                        name(from.father),
                        name(from.mother),
                        name(from.guardian),
                        name(from.companions)),
                sex(from),
                age(from),
                from.dateOfBirth == null
                        ? null
                        : ApproximateDate.parse(from.dateOfBirth).orElseThrow(),
                new Appearance(
                        from.heightCm,
                        from.build,
                        from.complexion,
                        from.hair,
                        from.eyes,
                        from.marks,
                        from.clothes,
                        from.belongings),
                new Background(lines(from.languages), from.religion, from.disability),
                new FamilyContact(from.guardianPhone, from.notes));
    }

    static PersonName name(String column) {
        return new PersonName(lines(column));
    }

    static Sex sex(DescriptionColumns from) {
        return Code.find(Sex.class, from.sex).orElseThrow();
    }

    static ApproximateAge age(DescriptionColumns from) {
        return from.ageLowest == null ? null : new ApproximateAge(from.ageLowest, from.ageHighest);
    }

    private static String text(PersonName name) {
        return String.join(LINE, name.spellings());
    }

    private static List<String> lines(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(LINE));
    }
}
