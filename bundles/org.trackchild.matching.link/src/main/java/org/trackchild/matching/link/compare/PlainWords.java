package org.trackchild.matching.link.compare;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is left of a text when only its words count. */
final class PlainWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private PlainWords() {}

    /** The words in lower case, divided by one blank; empty when there are none. */
    static String of(String written) {
        String lower = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(lower).replaceAll(" ").strip();
    }
}
