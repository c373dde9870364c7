package org.trackchild.matching.scripts;

import java.util.List;
import java.util.Set;

/**
 * Writes words of Indian scripts in Latin letters, as Indians do: long vowels like short ones, the
 * vowel that is written in a consonant left out where it is not spoken. Where people differ,
 * several readings result.
 */
final class IndicRomaniser {

    private IndicRomaniser() {}

    /**
     * Romanises a word.
     *
     * @param word letters of the script, in normalisation form C
     * @return lower-case letters a to z, the usual reading first; at least one, perhaps empty
     */
    static Set<String> romanise(String word, IndicScript script) {
        List<IndicSound> sounds = IndicLetters.sounds(word, script);
        if (script == IndicScript.TAMIL) {
            SouthernStops.tamil(sounds);
        } else if (script == IndicScript.MALAYALAM) {
            SouthernStops.malayalam(sounds);
        }
        lastSchwa(sounds, script);
        if (script.dropsSchwas()) {
            dropSilentSchwas(sounds);
        }
        Readings readings = new Readings();
        for (IndicSound sound : sounds) {
            readings.add(sound.options());
        }
        return readings.texts();
    }

    /** The last vowel, when it is not written, is silent in the north and in most names in Odia. */
    private static void lastSchwa(List<IndicSound> sounds, IndicScript script) {
        int last = sounds.size() - 1;
        if (last < 0 || !sounds.get(last).isSchwa()) {
            return;
        }
        IndicSound schwa = sounds.get(last);
        boolean cluster = isCluster(sounds, last);
        if (script.southern()) {
            sounds.set(last, schwa.with("a", ""));
        } else if (script == IndicScript.ODIA) {
            sounds.set(last, schwa.with(cluster ? "a" : "", cluster ? "" : "a"));
        } else if (script == IndicScript.BENGALI && (cluster || isCluster(sounds, last - 2))) {
            sounds.set(last, schwa.with("a", "o", ""));
        } else if (cluster) {
            sounds.set(last, schwa.with("a", ""));
        } else if (last >= 2 && sounds.get(last - 2).isConsonant()) {
            sounds.set(last, schwa.with("", "a"));
        } else if (sounds.subList(0, last).stream().anyMatch(s -> !s.isConsonant())) {
            sounds.remove(last);
        }
    }

    /** Whether the consonants before a vowel cannot be spoken at the end of a word. */
    private static boolean isCluster(List<IndicSound> sounds, int vowel) {
        return vowel >= 2
                && sounds.get(vowel - 1).isConsonant()
                && sounds.get(vowel - 2).isConsonant()
                && isSonorant(sounds.get(vowel - 1))
                && !(isSonorant(sounds.get(vowel - 2)));
    }

    private static boolean isSonorant(IndicSound sound) {
        String latin = sound.usual();
        return latin.length() == 1 && "rlmnyvb".contains(latin);
    }

    /**
     * From the end on leaves out the vowels between two syllables that can do without: kamalA is
     * spoken kamlA.
     */
    private static void dropSilentSchwas(List<IndicSound> sounds) {
        for (int i = sounds.size() - 3; i >= 2; i--) {
            if (sounds.get(i).isSchwa()
                    && sounds.get(i - 1).isConsonant()
                    && !sounds.get(i - 2).isConsonant()
                    && sounds.get(i + 1).isConsonant()
                    && !sounds.get(i + 2).isConsonant()) {
                sounds.remove(i);
            }
        }
    }
}
