package org.trackchild.matching.link.compare;

import java.util.Collection;

/** Typing errors: letters left out, added, changed, or two next to each other swapped. */
final class Edits {

    private Edits() {}

    /**
     * Number of errors that make one text of the other (optimal string alignment).
     *
     * @param most stops counting here
     * @return more than {@code most} when there are more
     */
    static int distance(String one, String other, int most) {
        int columns = other.length();
        if (Math.abs(one.length() - columns) > most) {
            return most + 1;
        }
        int[] before = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] row = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            char letter = one.charAt(i - 1);
            for (int j = 1; j <= columns; j++) {
                char with = other.charAt(j - 1);
                int best = last[j - 1] + (letter == with ? 0 : 1);
                best = Math.min(best, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && letter == other.charAt(j - 2) && one.charAt(i - 2) == with) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[columns];
    }

    /**
     * Texts that are left when up to so many letters are taken out: two texts with so many errors
     * between them have one in common (the symmetric deletion method of W. Garbe's SymSpell).
     */
    static void addDeletions(String text, int most, Collection<String> found) {
        found.add(text);
        if (most > 0) {
            for (int i = 0; i < text.length(); i++) {
                addDeletions(text.substring(0, i) + text.substring(i + 1), most - 1, found);
            }
        }
    }

    /**
     * The pieces of a text, one more than errors: of two texts with at most so many errors, one has
     * a piece of the other about where it stands (the pigeonhole principle; after G. Li et al.,
     * "Pass-Join", 2011). Fewer keys than deletions for long texts. A swap of neighbours is two
     * errors here.
     */
    static void addPieces(String text, int errors, Collection<String> found) {
        int pieces = errors + 1;
        for (int piece = 0; piece < pieces; piece++) {
            int from = piece * text.length() / pieces;
            int to = (piece + 1) * text.length() / pieces;
            found.add(text.length() + "." + piece + "." + text.substring(from, to));
        }
    }

    /** All pieces that texts with at most so many errors may have. */
    static void addPossiblePieces(String text, int errors, Collection<String> found) {
        int pieces = errors + 1;
        for (int length = Math.max(pieces, text.length() - errors);
                length <= text.length() + errors;
                length++) {
            for (int piece = 0; piece < pieces; piece++) {
                int from = piece * length / pieces;
                int size = (piece + 1) * length / pieces - from;
                int last = Math.min(text.length() - size, from + errors);
                for (int at = Math.max(0, from - errors); at <= last; at++) {
                    found.add(length + "." + piece + "." + text.substring(at, at + size));
                }
            }
        }
    }
}
