package org.trackchild.demo.synthetic;

import java.util.OptionalInt;
import org.trackchild.model.ApproximateDate;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.registry.api.Particulars.MissingParticulars;

/** Writes missing reports: what parents tell a police station. Immutable. */
final class StationClerk {

    private static final double MISSPELT = 0.15;

    private final Country country;

    private final Words words;

    StationClerk(Country country, Words words) {
        this.country = country;
        this.words = words;
    }

    SyntheticCase write(Draw draw, Setting setting, int number) {
        Persona child = setting.persona();
        boolean hindi = country.speaksHindi(setting.place()) && draw.chance(0.3);
        Pen pen = new Pen(draw, hindi);
        names(pen, draw, child);
        pen.put(Field.SEX, child.girl() ? "female" : "male");
        age(pen, draw, setting);
        pen.maybe(0.85, Field.GUARDIAN_PHONE, child.phone());
        pen.place(
                country.stateOf(setting.place()), setting.place(), draw.from(words.about("place")));
        pen.put(Field.EVENT_DATE, setting.day().toString());
        if (draw.chance(0.4)) {
            pen.put(
                    Field.EVENT_TIME,
                    "%02d:%02d".formatted(6 + draw.below(16), draw.below(4) * 15));
        }
        looks(pen, draw, setting);
        pen.maybe(0.8, Field.LANGUAGES, String.join(", ", child.background().languages()));
        pen.maybe(0.85, Field.RELIGION, child.background().religion());
        if (child.background().disability() != null) {
            pen.maybe(0.9, Field.DISABILITY, pen.in(child.background().disability()));
        }
        return new SyntheticCase(
                CaseKind.MISSING,
                number,
                setting.place(),
                pen.finish(),
                report(draw, setting, number),
                OptionalInt.empty());
    }

    private static void names(Pen pen, Draw draw, Persona child) {
        Persona.Family family = child.family();
        NameForm full = draw.chance(0.75) ? family.given().with(family.surname()) : family.given();
        pen.put(Field.NAME, pen.latin(full, MISSPELT));
        pen.maybe(0.6, Field.NAME_LOCAL, full.local());
        if (family.nickname() != NameForm.NONE && draw.chance(0.75)) {
            pen.put(Field.ALIAS, pen.latin(family.nickname(), MISSPELT));
        }
        pen.maybe(0.95, Field.FATHER_NAME, pen.parent(family.father(), MISSPELT));
        pen.maybe(0.75, Field.MOTHER_NAME, pen.parent(family.mother(), MISSPELT));
        if (family.sibling() != NameForm.NONE) {
            pen.maybe(0.6, Field.COMPANIONS, pen.latin(family.sibling(), MISSPELT));
        }
    }

    private static void age(Pen pen, Draw draw, Setting setting) {
        int age = (int) setting.persona().years(setting.day());
        if (draw.chance(0.3)) {
            ApproximateDate birth = ApproximateDate.on(setting.persona().birth());
            if (draw.chance(0.3)) {
                birth = new ApproximateDate(birth.year(), birth.month(), null);
            }
            pen.put(Field.DATE_OF_BIRTH, birth.toString());
            pen.maybe(0.5, Field.AGE_YEARS, Integer.toString(age));
        } else {
            // parents seldom err, and then by a year
            int told = draw.chance(0.2) ? age + (draw.chance(0.5) ? 1 : -1) : age;
            pen.put(Field.AGE_YEARS, Integer.toString(Math.max(0, Math.min(17, told))));
        }
    }

    private void looks(Pen pen, Draw draw, Setting setting) {
        Persona child = setting.persona();
        long height = Math.round(child.height(setting.day()) + draw.normal(4));
        // told from memory, so mostly in steps of five
        pen.maybe(
                0.6,
                Field.HEIGHT_CM,
                Long.toString(draw.chance(0.7) ? Math.round(height / 5.0) * 5 : height));
        pen.maybe(0.7, Field.BUILD, pen.in(child.looks().build()));
        pen.maybe(0.75, Field.COMPLEXION, pen.in(child.looks().complexion()));
        pen.maybe(0.7, Field.HAIR, pen.in(child.looks().hair()));
        pen.maybe(0.5, Field.EYES, pen.in(child.looks().eyes()));
        pen.maybe(0.75, Field.MARKS, pen.in(child.looks().marks()));
        pen.maybe(0.7, Field.CLOTHES, pen.in(child.looks().clothes()));
        pen.maybe(0.35, Field.BELONGINGS, pen.in(child.looks().belongings()));
    }

    private static MissingParticulars report(Draw draw, Setting setting, int number) {
        Persona child = setting.persona();
        boolean father = draw.chance(0.6);
        NameForm parent = father ? child.family().father() : child.family().mother();
        return new MissingParticulars(
                "DEMO-%d/%d".formatted(number + 1, setting.day().getYear()),
                "DEMO-GD-%d".formatted(number + 1),
                parent.latin(),
                father ? "father" : "mother",
                child.phone());
    }
}
