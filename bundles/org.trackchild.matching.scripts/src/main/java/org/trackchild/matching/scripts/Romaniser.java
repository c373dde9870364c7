package org.trackchild.matching.scripts;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Writes words of any script in the letters a to z. Indian scripts have rules of their own; for all
 * others the transliterations of ICU are good enough. Safe for use by several threads.
 */
final class Romaniser {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

    private final Transliterator general =
            Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");

    /**
     * Romanises a word.
     *
     * @return letters a to z; empty when the word has no letter that can be read
     */
    String romanise(String word) {
        String plain = plainLatin(word);
        if (plain != null) {
            return plain;
        }
        String composed = COMPOSED.normalize(word);
        StringBuilder latin = new StringBuilder();
        int start = 0;
        while (start < composed.length()) {
            boolean indic = IndicRomaniser.reads(composed.charAt(start));
            int end = start + 1;
            while (end < composed.length() && IndicRomaniser.reads(composed.charAt(end)) == indic) {
                end++;
            }
            String part = composed.substring(start, end);
            latin.append(indic ? IndicRomaniser.romanise(part) : letters(general(part)));
            start = end;
        }
        return latin.toString();
    }

    private String general(String part) {
        String plain = plainLatin(part);
        return plain == null ? general.transliterate(part) : plain;
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
