package org.trackchild.matching.scripts;

import java.util.List;

/**
 * Tamil has one letter for the voiced and the unvoiced stop. By the rule it is voiced between
 * vowels and after a nasal, but names from other languages do not keep it: both are offered, what
 * the rule says first.
 */
final class TamilStops {

    private TamilStops() {}

    static void apply(List<IndicSound> sounds) {
        openCluster(sounds);
        for (int i = 0; i < sounds.size(); i++) {
            IndicSound sound = sounds.get(i);
            if (sound.letter() == 0x1F
                    && i + 1 < sounds.size()
                    && sounds.get(i + 1).letter() == 0x1A) {
                sounds.set(i, sound.with("k"));
                sounds.set(i + 1, sounds.get(i + 1).with("sh"));
                i++;
            } else if (sound.isConsonant() && isStop(sound)) {
                sounds.set(i, read(sounds, i));
            }
        }
    }

    private static boolean isStop(IndicSound sound) {
        return switch (sound.letter()) {
            case 0x15, 0x1A, 0x1F, 0x24, 0x2A -> true;
            default -> false;
        };
    }

    private static IndicSound read(List<IndicSound> sounds, int i) {
        IndicSound stop = sounds.get(i);
        boolean doubled =
                i > 0 && sounds.get(i - 1).letter() == stop.letter()
                        || i + 1 < sounds.size() && sounds.get(i + 1).letter() == stop.letter();
        if (doubled) {
            return stop;
        }
        boolean first = i == 0;
        boolean afterNasal = !first && isNasal(sounds.get(i - 1));
        boolean between =
                !first
                        && !sounds.get(i - 1).isConsonant()
                        && i + 1 < sounds.size()
                        && !sounds.get(i + 1).isConsonant();
        boolean voiced = afterNasal || between;
        return switch (stop.usual()) {
            case "k" ->
                    between
                            ? stop.with("g", "k", "h")
                            : voiced ? stop.with("g", "k") : stop.with("k", "g");
            case "ch" -> afterNasal ? stop.with("j", "ch") : stop.with("s", "ch");
            case "p" -> {
                if (first) {
                    yield stop.with("p", "b", "f");
                }
                yield voiced ? stop.with("b", "p") : stop.with("p", "b");
            }
            default -> voiced ? stop.with("d", "t") : stop.with("t", "d");
        };
    }

    private static boolean isNasal(IndicSound sound) {
        String latin = sound.usual();
        return sound.isConsonant() && (latin.equals("n") || latin.equals("m"));
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
