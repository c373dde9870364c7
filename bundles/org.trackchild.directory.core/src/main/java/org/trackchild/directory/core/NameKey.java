package org.trackchild.directory.core;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys under which names of places and offices are compared: what people write differently without
 * meaning anything else has the same key.
 */
final class NameKey {

    private static final Pattern ACCENTS =
            Pattern.compile("[\\p{InCombiningDiacriticalMarks}\u093C\u200C\u200D]");

    /** In Hindi a nasal before a consonant is written as a letter or as a dot. */
    private static final Pattern NASAL_LETTER =
            Pattern.compile("[\u0919\u091E\u0923\u0928\u092E]\u094D(?=[\u0915-\u0939])|\u0901");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private static final Pattern ABBREVIATION_POINT = Pattern.compile("(?<=\\b\\p{L}\\p{M}?)\\.");

    private static final Set<String> NO_NAME =
            Set.of("district", "distt", "dist", "zila", "zilla", "jila", "the", "जिला", "जनपद");

    /** What is spelt in several ways, and as what it counts; in this order. */
    private static final List<Map.Entry<Pattern, String>> SPELLINGS =
            List.of(
                    Map.entry(Pattern.compile("ee|ea|ei|ie|e|y"), "i"),
                    Map.entry(Pattern.compile("oo|ou|au|o"), "u"),
                    Map.entry(Pattern.compile("w"), "v"),
                    Map.entry(Pattern.compile("z"), "j"),
                    Map.entry(Pattern.compile("ph"), "f"),
                    Map.entry(Pattern.compile("ck"), "k"),
                    Map.entry(Pattern.compile("c(?!h)|q"), "k"),
                    Map.entry(Pattern.compile("(?<=[bcdgjkpst])h"), ""),
                    Map.entry(Pattern.compile("([a-z])\\1+"), "$1"),
                    Map.entry(Pattern.compile("(?<=[a-z]{3})a$"), ""));

    private NameKey() {}

    /**
     * The words of a name without case, accents and punctuation; "&amp;" is "and".
     *
     * @return in order; empty when the name has no letter or digit
     */
    static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = ACCENTS.matcher(plain.replace("&", " and ")).replaceAll("");
        plain = NASAL_LETTER.matcher(plain).replaceAll("\u0902");
        plain = ABBREVIATION_POINT.matcher(plain).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain)).filter(word -> !word.isEmpty()).toList();
    }

    /** One key of all words, without those that only say what kind of place it is. */
    static String of(String name) {
        List<String> words = words(name);
        String key =
                String.join("", words.stream().filter(word -> !NO_NAME.contains(word)).toList());
        return key.isEmpty() ? String.join("", words) : key;
    }

    /**
     * A coarser key of {@link #of(String)}: usual ways to spell the same sound in Latin letters
     * fall together (Sahebganj and Sahibganj, Kabeer and Kabir).
     */
    static String sound(String key) {
        String sound = key;
        for (Map.Entry<Pattern, String> spelling : SPELLINGS) {
            sound = spelling.getKey().matcher(sound).replaceAll(spelling.getValue());
        }
        return sound;
    }
}
