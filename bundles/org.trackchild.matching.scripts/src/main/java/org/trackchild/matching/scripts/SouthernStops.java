package org.trackchild.matching.scripts;

import java.util.List;

/**
 * Tamil has one letter for the voiced and the unvoiced stop. By the rule it is voiced between
 * vowels and after a nasal, but names from other languages do not keep it: both are offered, what
 * the rule says first. Malayalam has letters for both, but says many that it writes unvoiced like
 * Tamil.
 */
final class SouthernStops {

    private static final int KA = 0x15;
    private static final int CA = 0x1A;
    private static final int TTA = 0x1F;
    private static final int TA = 0x24;
    private static final int PA = 0x2A;

    private SouthernStops() {}

    /** Offers the readings of the stops of a Tamil word. */
    static void tamil(List<IndicSound> sounds) {
        openCluster(sounds);
        for (int i = 0; i < sounds.size(); i++) {
            if (isKsh(sounds, i)) {
                sounds.set(i, sounds.get(i).with("k"));
                sounds.set(i + 1, sounds.get(i + 1).with("sh"));
                i++;
            } else if (isStop(sounds, i) && !isDoubled(sounds, i)) {
                sounds.set(i, tamil(sounds, i));
            }
        }
    }

    /** Offers the readings of the stops of a word in Malayalam. */
    static void malayalam(List<IndicSound> sounds) {
        for (int i = 1; i < sounds.size(); i++) {
            if (isStop(sounds, i) && !isDoubled(sounds, i)) {
                int letter = sounds.get(i).letter();
                boolean soft = isBetweenVowels(sounds, i) && (letter == KA || letter == TTA);
                if (soft || isNasal(sounds.get(i - 1))) {
                    IndicSound stop = sounds.get(i);
                    sounds.set(i, stop.with(stop.usual(), voiced(letter)));
                }
            }
        }
    }

    private static boolean isStop(List<IndicSound> sounds, int i) {
        if (!sounds.get(i).isConsonant()) {
            return false;
        }
        return switch (sounds.get(i).letter()) {
            case KA, CA, TTA, TA, PA -> true;
            default -> false;
        };
    }

    private static boolean isDoubled(List<IndicSound> sounds, int i) {
        int letter = sounds.get(i).letter();
        return i > 0 && sounds.get(i - 1).letter() == letter
                || i + 1 < sounds.size() && sounds.get(i + 1).letter() == letter;
    }

    private static boolean isBetweenVowels(List<IndicSound> sounds, int i) {
        return i > 0
                && !sounds.get(i - 1).isConsonant()
                && i + 1 < sounds.size()
                && !sounds.get(i + 1).isConsonant();
    }

    private static boolean isNasal(IndicSound sound) {
        String latin = sound.usual();
        return sound.isConsonant() && (latin.equals("n") || latin.equals("m"));
    }

    private static String voiced(int letter) {
        return switch (letter) {
            case KA -> "g";
            case CA -> "j";
            case PA -> "b";
            default -> "d";
        };
    }

    private static IndicSound tamil(List<IndicSound> sounds, int i) {
        IndicSound stop = sounds.get(i);
        String unvoiced = stop.usual();
        String voiced = voiced(stop.letter());
        boolean afterNasal = i > 0 && isNasal(sounds.get(i - 1));
        boolean between = isBetweenVowels(sounds, i);
        if (stop.letter() == CA) {
            return afterNasal ? stop.with("j", "ch") : stop.with("s", "ch");
        }
        if (stop.letter() == KA && between) {
            return stop.with("g", "k", "h");
        }
        if (stop.letter() == PA && i == 0) {
            return stop.with("p", "b", "f");
        }
        return between || afterNasal ? stop.with(voiced, unvoiced) : stop.with(unvoiced, voiced);
    }

    /** Tamil writes "ksh" as "tch": Lakshmi. */
    private static boolean isKsh(List<IndicSound> sounds, int i) {
        return sounds.get(i).letter() == TTA
                && i + 1 < sounds.size()
                && sounds.get(i + 1).letter() == CA;
    }

    /** Tamil does not begin a word with two consonants: Priya is written "piriya". */
    private static void openCluster(List<IndicSound> sounds) {
        if (sounds.size() > 3
                && sounds.get(0).isConsonant()
                && !sounds.get(1).isConsonant()
                && (sounds.get(1).usual().equals("i") || sounds.get(1).usual().equals("u"))
                && sounds.get(2).usual().equals("r")
                && !sounds.get(3).isConsonant()) {
            sounds.set(1, sounds.get(1).with(sounds.get(1).usual(), ""));
        }
    }
}
