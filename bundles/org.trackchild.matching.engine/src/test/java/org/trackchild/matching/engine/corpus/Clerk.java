package org.trackchild.matching.engine.corpus;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.model.PersonName;

/** Writes as offices of one language write. Used by one thread for one record. */
class Clerk {

    private static final double SLIP = .03;

    final Draw draw;
    final Country country;
    private final Country.District office;
    private final boolean hindi;
    private final double misheard;

    /**
     * @param misheard probability that a word of a name is spelt in another than the usual way
     */
    Clerk(Draw draw, Country country, Country.District office, double misheard) {
        this.draw = draw;
        this.country = country;
        this.office = office;
        this.misheard = misheard;
        hindi = country.script(office) == Script.DEVANAGARI && draw.chance(.35);
    }

    String in(String[] wording) {
        return wording[hindi ? 1 : 0];
    }

    /** Parts of a name, one after the other, in Latin letters, the local script, or both. */
    PersonName name(Sounds... parts) {
        double way = draw.part();
        if (way < .25) {
            return PersonName.of(local(parts));
        }
        return way < .5 ? PersonName.of(latin(parts), local(parts)) : PersonName.of(latin(parts));
    }

    /** The name of a place as a child says it and the office writes it down. */
    String place(Draw hearing, Sounds name) {
        if (hearing.chance(.3)) {
            return name.in(country.script(office));
        }
        return hearing.chance(misheard) ? name.heard(hearing) : name.latin();
    }

    private String latin(Sounds... parts) {
        StringBuilder name = new StringBuilder();
        for (Sounds part : parts) {
            String word = draw.chance(misheard) ? part.heard(draw) : part.latin();
            name.append(name.length() == 0 ? "" : " ");
            name.append(draw.chance(SLIP) ? Sounds.slipped(draw, word) : word);
        }
        return name.toString();
    }

    private String local(Sounds... parts) {
        StringBuilder name = new StringBuilder();
        for (Sounds part : parts) {
            name.append(name.length() == 0 ? "" : " ").append(part.in(country.script(office)));
        }
        return name.toString();
    }

    String maybe(double probability, String[] wording) {
        return draw.chance(probability) ? in(wording) : "";
    }

    /** A few marks in words, each as it is or a little otherwise. */
    String marks(List<int[]> marks, double forgotten, double otherwise) {
        List<String> told = new ArrayList<>();
        for (int[] mark : marks) {
            if (!draw.chance(forgotten)) {
                int kind = draw.chance(otherwise) ? draw.below(4) : mark[0];
                int side = draw.chance(otherwise) ? draw.below(3) : mark[1];
                int part = draw.chance(otherwise / 2) ? draw.below(Words.PARTS.length) : mark[2];
                told.add(
                        (in(Words.KINDS[kind])
                                        + " "
                                        + in(Words.SIDES[side])
                                        + " "
                                        + in(Words.PARTS[part]))
                                .replace("  ", " "));
            }
        }
        return String.join(", ", told);
    }

    String clothes(boolean girl, Draw wardrobe) {
        String[][] garments = girl ? Words.GARMENTS_OF_GIRLS : Words.GARMENTS_OF_BOYS;
        String upper = garment(wardrobe, garments);
        return wardrobe.chance(.6) ? upper + ", " + garment(wardrobe, garments) : upper;
    }

    private String garment(Draw wardrobe, String[][] garments) {
        return in(Words.COLOURS[wardrobe.rank(Words.COLOURS.length, 4)])
                + " "
                + in(garments[wardrobe.rank(garments.length, 4)]);
    }

    /** What one eye calls wheatish, another one calls fair. */
    String seen(double told, int real, String[][] all) {
        int seen = draw.chance(.25) ? draw.below(all.length) : real;
        return maybe(told, all[seen]);
    }
}
