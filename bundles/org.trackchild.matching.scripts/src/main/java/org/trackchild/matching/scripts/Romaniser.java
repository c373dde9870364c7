package org.trackchild.matching.scripts;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes words of any script in the letters a to z. Indian scripts have rules of their own; for all
 * others the transliterations of ICU are good enough. Safe for use by several threads.
 */
final class Romaniser {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

    private static final Object URDU = new Object();

    private final Map<String, String> urdu = new HashMap<>();
    private final Transliterator general =
            Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");

    Romaniser() {
        DataFile.each(
                "urdu.txt",
                line -> urdu.put(UrduRomaniser.bare(compose(line.get(0))), line.get(1)));
    }

    /** The letters of a text in the form in which the other methods know them. */
    static String compose(String text) {
        return COMPOSED.normalize(text);
    }

    /**
     * Romanises a word.
     *
     * @param composed a word as {@link #compose} gives it
     * @return letters a to z, the usual reading first; at least one, empty when the word has no
     *     letter that can be read
     */
    Set<String> romanise(String composed) {
        String plain = plainLatin(composed);
        if (plain != null) {
            return Set.of(plain);
        }
        Readings readings = new Readings();
        int start = 0;
        while (start < composed.length()) {
            int end = start + 1;
            Object script = script(composed.charAt(start));
            while (end < composed.length() && script(composed.charAt(end)) == script) {
                end++;
            }
            readings.add(List.copyOf(part(composed.substring(start, end), script)));
            start = end;
        }
        return readings.texts();
    }

    private static Object script(char letter) {
        return UrduRomaniser.reads(letter) ? URDU : IndicScript.of(letter);
    }

    private Set<String> part(String part, Object script) {
        if (script == URDU) {
            String known = urdu.get(UrduRomaniser.bare(part));
            return known == null ? UrduRomaniser.romanise(part) : Set.of(known);
        }
        if (script instanceof IndicScript indic) {
            return IndicRomaniser.romanise(part, indic);
        }
        String plain = plainLatin(part);
        return Set.of(plain == null ? letters(general.transliterate(part)) : plain);
    }

    /** The word in lower case when it is plain already, else {@code null}. */
    private static String plainLatin(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = (char) (word.charAt(i) | 0x20);
            if (letter < 'a' || letter > 'z') {
                return null;
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                letters.append(letter);
            }
        }
        return letters.toString();
    }
}
