package org.trackchild.demo.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.directory.api.District;
import org.trackchild.model.Wording;

/** Invents children. Immutable. */
final class PersonaMaker {

    /** How many of the children have which age, from 0 to 17. */
    private static final List<Double> AGES =
            List.of(
                    1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 5.5, 5.5, 5.5, 6.0, 6.5, 7.5, 8.5, 9.5, 10.0,
                    9.5, 7.0);

    private static final NameForm KUMAR = new NameForm("Kumar", "कुमार", List.of());

    private static final NameForm KUMARI = new NameForm("Kumari", "कुमारी", List.of());

    private final Country country;

    private final NameBook names;

    private final Words words;

    PersonaMaker(Country country, NameBook names, Words words) {
        this.country = country;
        this.names = names;
        this.words = words;
    }

    /**
     * Invents a child.
     *
     * @param home where the family lives
     * @param day on which the child is 0 to 17 years old
     */
    Persona make(Draw draw, District home, LocalDate day) {
        Region region = country.regionOf(home);
        String people = region.peoples().get(draw.weighted(region.weights()));
        int age = draw.weighted(AGES);
        boolean girl = draw.chance(age >= 12 ? 0.68 : 0.45);
        return new Persona(
                girl,
                day.minusYears(age).minusDays(draw.below(364)),
                home,
                family(draw, people, girl),
                looks(draw, girl),
                new Persona.Upbringing(
                        languages(draw, region, people),
                        religion(draw, people),
                        draw.chance(0.05) ? draw.from(words.about("disability")) : null),
                "+91 00000 %05d".formatted(draw.below(100_000)));
    }

    private Persona.Family family(Draw draw, String people, boolean girl) {
        NameForm given = draw.skewed(names.given(people, girl));
        if (people.equals("hindi") && draw.chance(0.25)) {
            given = given.with(girl ? KUMARI : KUMAR);
        }
        NameForm fathersSurname = draw.skewed(names.surnames(people, false));
        NameForm surname =
                names.surnames(people, girl).contains(fathersSurname) && draw.chance(0.7)
                        ? fathersSurname
                        : draw.skewed(names.surnames(people, girl));
        NameForm father = draw.skewed(names.given(people, false)).with(fathersSurname);
        NameForm mother =
                draw.skewed(names.given(people, true))
                        .with(draw.skewed(names.surnames(people, true)));
        NameForm nickname =
                draw.chance(0.6) ? draw.skewed(names.nicknames(people, girl)) : NameForm.NONE;
        NameForm sibling =
                draw.chance(0.15)
                        ? draw.skewed(names.given(people, draw.chance(0.5)))
                        : NameForm.NONE;
        return new Persona.Family(given, surname, nickname, father, mother, sibling);
    }

    private Persona.Looks looks(Draw draw, boolean girl) {
        List<Wording> marks = new ArrayList<>();
        for (int i = draw.below(3); i > 0; i--) {
            Wording mark = draw.from(words.about("marks"));
            if (!marks.contains(mark)) {
                marks.add(mark);
            }
        }
        Wording hair = draw.from(words.about("hair"));
        if (!girl && hair.english().contains("plaits")) {
            hair = words.about("hair").get(0);
        }
        return new Persona.Looks(
                Math.max(-2.5, Math.min(2.5, draw.normal(1))),
                draw.from(words.about("build")),
                draw.from(words.about("complexion")),
                hair,
                draw.from(words.about("eyes")),
                List.copyOf(marks),
                draw.from(words.about(girl ? "clothes_f" : "clothes_m")),
                draw.from(words.about("belongings")));
    }

    private static List<String> languages(Draw draw, Region region, String people) {
        List<String> spoken = new ArrayList<>();
        spoken.add(draw.skewed(region.languages()));
        if (people.equals("muslim") && draw.chance(0.5) && !spoken.contains("Urdu")) {
            spoken.add("Urdu");
        }
        if (draw.chance(0.3) && !spoken.contains("Hindi")) {
            spoken.add("Hindi");
        }
        return List.copyOf(spoken);
    }

    private static String religion(Draw draw, String people) {
        return switch (people) {
            case "muslim" -> "Muslim";
            case "punjabi" -> draw.chance(0.8) ? "Sikh" : "Hindu";
            case "northeast" -> draw.chance(0.6) ? "Christian" : "Hindu";
            case "malayalam" -> draw.chance(0.25) ? "Christian" : "Hindu";
            case "marathi" -> draw.chance(0.15) ? "Buddhist" : "Hindu";
            default -> "Hindu";
        };
    }
}
