package org.trackchild.matching.link.compare;

/** Typing errors: letters left out, added, changed, or two next to each other swapped. */
final class Edits {

    private static final char DELETED = 'd';

    private Edits() {}

    /**
     * Number of errors that make one text of the other (optimal string alignment).
     *
     * @param most stops counting here
     * @return more than {@code most} when there are more
     */
    static int distance(String one, String other, int most) {
        int left = one.length();
        int right = other.length();
        if (Math.abs(left - right) > most) {
            return most + 1;
        }
        // what both begin and end with has no errors
        while (left > 0 && right > 0 && one.charAt(left - 1) == other.charAt(right - 1)) {
            left--;
            right--;
        }
        return from(one, 0, left, other, 0, right, most);
    }

    /** Errors from two places on: where the next letters differ, each kind of error is tried. */
    private static int from(String one, int i, int left, String other, int j, int right, int most) {
        int at = i;
        int with = j;
        while (at < left && with < right && one.charAt(at) == other.charAt(with)) {
            at++;
            with++;
        }
        int rest = left - at;
        int otherRest = right - with;
        if (rest == 0 || otherRest == 0) {
            return Math.min(most + 1, rest + otherRest);
        }
        if (most == 0 || Math.abs(rest - otherRest) > most) {
            return most + 1;
        }
        // the fewest so far, the first letter being changed
        int fewest = 1 + from(one, at + 1, left, other, with + 1, right, most - 1);
        if (fewest > 1 && isSwap(one, at, left, other, with, right)) {
            int bound = Math.min(most, fewest - 1);
            fewest =
                    Math.min(
                            fewest, 1 + from(one, at + 2, left, other, with + 2, right, bound - 1));
        }
        if (fewest > 1) {
            int bound = Math.min(most, fewest - 1);
            fewest = Math.min(fewest, 1 + from(one, at + 1, left, other, with, right, bound - 1));
        }
        if (fewest > 1) {
            int bound = Math.min(most, fewest - 1);
            fewest = Math.min(fewest, 1 + from(one, at, left, other, with + 1, right, bound - 1));
        }
        return fewest;
    }

    private static boolean isSwap(String one, int at, int left, String other, int with, int right) {
        return at + 1 < left
                && with + 1 < right
                && one.charAt(at) == other.charAt(with + 1)
                && one.charAt(at + 1) == other.charAt(with);
    }

    /**
     * Texts that are left when up to so many letters are taken out: two texts with so many errors
     * between them have one in common (the symmetric deletion method of W. Garbe's SymSpell).
     *
     * @param most 0 to 2
     */
    static void addDeletions(String text, int most, Keys found) {
        found.addWithout(DELETED, text, -1, -1);
        for (int i = 0; most > 0 && i < text.length(); i++) {
            found.addWithout(DELETED, text, i, -1);
            for (int j = i + 1; most > 1 && j < text.length(); j++) {
                found.addWithout(DELETED, text, i, j);
            }
        }
    }

    /**
     * The pieces of a text, one more than errors: of two texts with at most so many errors, one has
     * a piece of the other about where it stands (the pigeonhole principle; after G. Li et al.,
     * "Pass-Join", 2011). Fewer keys than deletions for long texts. A swap of neighbours is two
     * errors here.
     */
    static void addPieces(String text, int errors, Keys found) {
        int pieces = errors + 1;
        for (int piece = 0; piece < pieces; piece++) {
            int from = piece * text.length() / pieces;
            int to = (piece + 1) * text.length() / pieces;
            found.add(kind(text.length(), piece), text, from, to);
        }
    }

    /** All pieces that texts with at most so many errors may have. */
    static void addPossiblePieces(String text, int errors, Keys found) {
        int pieces = errors + 1;
        for (int length = Math.max(pieces, text.length() - errors);
                length <= text.length() + errors;
                length++) {
            for (int piece = 0; piece < pieces; piece++) {
                int from = piece * length / pieces;
                int size = (piece + 1) * length / pieces - from;
                int last = Math.min(text.length() - size, from + errors);
                for (int at = Math.max(0, from - errors); at <= last; at++) {
                    found.add(kind(length, piece), text, at, at + size);
                }
            }
        }
    }

    private static int kind(int length, int piece) {
        return length * Byte.MAX_VALUE + piece;
    }
}
