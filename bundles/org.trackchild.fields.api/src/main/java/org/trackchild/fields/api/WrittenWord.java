package org.trackchild.fields.api;

import java.text.Normalizer;
import java.util.Locale;

/** Compares words as people write them. Pure. */
final class WrittenWord {

    private WrittenWord() {}

    /**
     * A word without what people leave out or write either way: case, blanks and hyphens, the dot
     * below Hindi letters, the moon above them.
     */
    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replace("\u093C", "")
                .replace('\u0901', '\u0902')
                .replaceAll("[\\s_.\\-\u200C\u200D]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /**
     * How far apart two words are: changes of letters for each letter of the longer one.
     *
     * @param plain the one, already plain
     * @return 0 for the same, 1 for nothing in common
     */
    static double difference(String plain, String other) {
        String with = plain(other);
        int longest = Math.max(plain.length(), with.length());
        return longest == 0 ? 0 : (double) changes(plain, with) / longest;
    }

    private static int changes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
