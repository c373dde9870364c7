package org.trackchild.matching.engine.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A child as it is; what an office knows of it is another thing.
 *
 * @param girl otherwise a boy
 * @param born day of birth, counted from 1970-01-01
 * @param home where the family lives
 * @param family names
 * @param looks what an eye can see
 * @param language spoken at home
 * @param phone of the family
 */
record Child(
        boolean girl,
        int born,
        Country.District home,
        Family family,
        Looks looks,
        String language,
        String phone) {

    /** Names; the mother's surname may be another one than the father's. */
    record Family(
            Sounds given,
            Sounds surname,
            Sounds petName,
            Sounds father,
            Sounds mother,
            Sounds motherSurname) {}

    /**
     * Looks; stature in standard deviations from the usual height, the others places in the lists
     * of {@link Words}; a mark is a kind, a side and a part of the body.
     */
    record Looks(
            double stature,
            int build,
            int complexion,
            int hair,
            int eyes,
            List<int[]> marks,
            boolean disabled) {}

    private static final double[] AGES = {
        1, 1.5, 2, 2.5, 3, 4, 5, 5.5, 5.5, 5.5, 6, 6.5, 7.5, 8.5, 9.5, 10, 9.5, 7
    };

    /** Usual height in the middle of each year of age. */
    private static final double[] HEIGHTS = {
        62, 78, 88, 95, 102, 109, 115, 120, 126, 131, 137, 142, 148, 153, 158, 161, 163, 164
    };

    static Child invent(
            Draw draw, NameBook names, Country country, Country.District home, int day) {
        boolean girl = draw.chance(.52);
        double at = draw.part() * 100;
        int age = 0;
        while (age < 17 && (at -= AGES[age]) > 0) {
            age++;
        }
        Sounds surname = names.surname(draw);
        Family family =
                new Family(
                        names.given(draw, girl),
                        surname,
                        draw.chance(.6) ? names.petName(draw) : null,
                        names.given(draw, false),
                        names.given(draw, true),
                        draw.chance(.5) ? surname : names.surname(draw));
        return new Child(
                girl,
                day - (int) (age * 365.25) - draw.below(365),
                home,
                family,
                looks(draw),
                country.language(draw, home),
                "9" + String.format("%09d", draw.below(1_000_000_000)));
    }

    /** A brother or sister. */
    Child sibling(Draw draw, NameBook names) {
        boolean sister = draw.chance(.5);
        return new Child(
                sister,
                born + (draw.chance(.5) ? 1 : -1) * (500 + draw.below(1500)),
                home,
                new Family(
                        names.given(draw, sister),
                        family.surname,
                        draw.chance(.6) ? names.petName(draw) : null,
                        family.father,
                        family.mother,
                        family.motherSurname),
                looks(draw),
                language,
                phone);
    }

    double years(int day) {
        return (day - born) / 365.25;
    }

    double height(int day) {
        double at = Math.max(0, Math.min(HEIGHTS.length - 1.0, years(day) - .5));
        int before = Math.min(HEIGHTS.length - 2, (int) at);
        double usual = HEIGHTS[before] + (at - before) * (HEIGHTS[before + 1] - HEIGHTS[before]);
        return usual * (1 + looks.stature * .045);
    }

    private static Looks looks(Draw draw) {
        List<int[]> marks = new ArrayList<>();
        for (int i = draw.below(3); i > 0; i--) {
            marks.add(
                    new int[] {
                        draw.rank(Words.KINDS.length, 3),
                        draw.below(3),
                        draw.rank(Words.PARTS.length, 8)
                    });
        }
        return new Looks(
                Math.max(-2.5, Math.min(2.5, draw.normal(1))),
                draw.below(Words.BUILDS.length),
                draw.below(Words.COMPLEXIONS.length),
                draw.rank(Words.HAIRS.length, 2),
                draw.rank(Words.EYES.length, 1),
                marks,
                draw.chance(.05));
    }
}
