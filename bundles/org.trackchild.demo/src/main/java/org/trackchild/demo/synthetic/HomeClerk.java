package org.trackchild.demo.synthetic;

import java.util.OptionalInt;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.Particulars.FoundParticulars;

/**
 * Writes the records of found children: what a home sees, measures, and hears from the child. Says
 * less the younger the child is, and errs more than a family does. Immutable.
 */
final class HomeClerk {

    private static final double MISSPELT = 0.4;

    private final Country country;

    private final Words words;

    HomeClerk(Country country, Words words) {
        this.country = country;
        this.words = words;
    }

    SyntheticCase write(Draw draw, Setting setting, int number, OptionalInt twin) {
        Persona child = setting.persona();
        boolean hindi = country.speaksHindi(setting.place()) && draw.chance(0.4);
        Pen pen = new Pen(draw, hindi);
        double years = child.years(setting.day());
        boolean silent =
                draw.chance(years < 3 ? 0.85 : years < 6 ? 0.4 : 0.1)
                        || child.background().disability() != null && draw.chance(0.3);
        if (!silent) {
            names(pen, draw, child, years);
            pen.maybe(0.04, Field.GUARDIAN_PHONE, child.phone());
            pen.maybe(0.4, Field.RELIGION, child.background().religion());
        }
        pen.maybe(0.98, Field.SEX, child.girl() ? "female" : "male");
        age(pen, draw, years);
        pen.place(
                country.stateOf(setting.place()), setting.place(), draw.from(words.about("place")));
        pen.put(Field.EVENT_DATE, setting.day().toString());
        looks(pen, draw, setting);
        if (years >= 2) {
            pen.maybe(silent ? 0.2 : 0.8, Field.LANGUAGES, child.background().languages().get(0));
        }
        if (child.background().disability() != null) {
            pen.maybe(0.85, Field.DISABILITY, pen.in(child.background().disability()));
        }
        return new SyntheticCase(
                CaseKind.FOUND,
                number,
                setting.place(),
                pen.finish(),
                circumstances(pen, draw, silent),
                twin);
    }

    private static void names(Pen pen, Draw draw, Persona child, double years) {
        Persona.Family family = child.family();
        boolean hasNickname = family.nickname() != NameForm.NONE;
        if (hasNickname && draw.chance(years < 6 ? 0.5 : 0.15)) {
            // the pet name is all the child says
            pen.put(Field.NAME, pen.latin(family.nickname(), MISSPELT));
            pen.maybe(0.3, Field.NAME_LOCAL, family.nickname().local());
        } else {
            NameForm told =
                    draw.chance(years < 8 ? 0.25 : 0.55)
                            ? family.given().with(family.surname())
                            : family.given();
            if (!told.local().isEmpty() && draw.chance(0.25)) {
                pen.put(Field.NAME, told.local());
            } else {
                pen.put(Field.NAME, pen.latin(told, MISSPELT));
                pen.maybe(0.35, Field.NAME_LOCAL, told.local());
            }
            if (hasNickname && draw.chance(0.25)) {
                pen.put(Field.ALIAS, pen.latin(family.nickname(), MISSPELT));
            }
        }
        pen.maybe(years < 5 ? 0.2 : 0.6, Field.FATHER_NAME, pen.parent(family.father(), MISSPELT));
        pen.maybe(
                years < 5 ? 0.15 : 0.35, Field.MOTHER_NAME, pen.parent(family.mother(), MISSPELT));
        if (family.sibling() != NameForm.NONE) {
            pen.maybe(0.6, Field.COMPANIONS, pen.latin(family.sibling(), MISSPELT));
        }
    }

    private static void age(Pen pen, Draw draw, double years) {
        int guess = (int) Math.round(years - 0.5 + draw.normal(years < 3 ? 0.4 : 1.1));
        int age = Math.max(0, Math.min(17, guess));
        if (draw.chance(0.25) && age >= 1) {
            pen.put(Field.AGE_YEARS, (age - 1) + "-" + Math.min(17, age + 1));
        } else {
            pen.maybe(0.95, Field.AGE_YEARS, Integer.toString(age));
        }
    }

    private void looks(Pen pen, Draw draw, Setting setting) {
        Persona child = setting.persona();
        Persona.Looks looks = child.looks();
        pen.maybe(
                0.8,
                Field.HEIGHT_CM,
                Long.toString(Math.round(child.height(setting.day()) + draw.normal(1.5))));
        pen.maybe(0.6, Field.BUILD, pen.in(seen(draw, looks.build(), "build")));
        pen.maybe(0.8, Field.COMPLEXION, pen.in(seen(draw, looks.complexion(), "complexion")));
        pen.maybe(0.8, Field.HAIR, pen.in(seen(draw, looks.hair(), "hair")));
        pen.maybe(0.7, Field.EYES, pen.in(seen(draw, looks.eyes(), "eyes")));
        pen.maybe(0.65, Field.MARKS, pen.in(looks.marks()));
        // whoever was away for long wears other clothes
        Wording clothes =
                setting.daysAway() <= 4 && draw.chance(0.6)
                        ? looks.clothes()
                        : draw.from(words.about(child.girl() ? "clothes_f" : "clothes_m"));
        pen.maybe(0.8, Field.CLOTHES, pen.in(clothes));
        pen.maybe(
                setting.daysAway() <= 30 ? 0.3 : 0.05,
                Field.BELONGINGS,
                pen.in(looks.belongings()));
    }

    /** What one eye calls wheatish, another one calls fair. */
    private Wording seen(Draw draw, Wording real, String about) {
        return draw.chance(0.25) ? draw.from(words.about(about)) : real;
    }

    private FoundParticulars circumstances(Pen pen, Draw draw, boolean silent) {
        return new FoundParticulars(
                pen.in(draw.from(words.about("brought_by"))),
                pen.in(draw.from(words.about("circumstances"))),
                !silent && draw.chance(0.4) ? pen.in(draw.from(words.about("words_said"))) : "");
    }
}
