package org.trackchild.matching.link.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds texts with few typing errors between them. Short ones are found by what is left of them
 * without some letters. Of the longer ones, if they are not too many, each is held against each by
 * which letters are in them how often, which is a matter of nanoseconds; of more, an index of their
 * pieces finds them. Immutable; safe for use by several threads.
 */
public final class NearTexts {

    /** Up to so many letters a text is short. */
    static final int LONG = 12;

    /** Up to so many long texts each is held against each. */
    private static final int FEW = 20_000;

    private static final int MOST_ERRORS = 3;

    /** Texts of this length and more may be near a long one. */
    private static final int RATHER_LONG = LONG + 1 - MOST_ERRORS;

    /** Letters are counted in so many counters of four bits. */
    private static final int COUNTERS = 16;

    private static final int COUNTED = 4;

    private final String[] texts;
    private final int[] owners;
    private final IntUnaryOperator errors;
    private final long[] letters;

    /** By length, where longer texts begin. */
    private final int[] ends;

    private final KeyIndex deletions;

    /** Null where the long texts are few. */
    private final KeyIndex pieces;

    private NearTexts(String[] texts, int[] owners, IntUnaryOperator errors) {
        this.texts = texts;
        this.owners = owners;
        this.errors = errors;
        letters = Arrays.stream(texts).parallel().mapToLong(NearTexts::letters).toArray();
        int longest = texts.length == 0 ? 0 : texts[texts.length - 1].length();
        ends = new int[Math.max(longest, LONG) + 1];
        Arrays.stream(texts).forEach(text -> ends[text.length()]++);
        Arrays.parallelPrefix(ends, Integer::sum);
        deletions = new KeyIndex(ends[LONG], (keys, text) -> addDeletions(text, keys));
        pieces =
                texts.length - ends[LONG] <= FEW
                        ? null
                        : new KeyIndex(texts.length, (keys, text) -> addPieces(text, keys));
    }

    /**
     * Texts among which those that are near are found.
     *
     * @param texts of each owner, by its number
     * @param errors by the length of the shorter text, how many errors there may be
     */
    public static NearTexts of(List<List<String>> texts, IntUnaryOperator errors) {
        record Owned(String text, int owner) {}
        List<Owned> all =
                IntStream.range(0, texts.size())
                        .boxed()
                        .flatMap(owner -> texts.get(owner).stream().map(t -> new Owned(t, owner)))
                        .sorted((one, other) -> one.text().length() - other.text().length())
                        .toList();
        return new NearTexts(
                all.stream().map(Owned::text).toArray(String[]::new),
                all.stream().mapToInt(Owned::owner).toArray(),
                errors);
    }

    /** Number of texts. */
    public int size() {
        return texts.length;
    }

    /** Whose a text is. */
    public int owner(int number) {
        return owners[number];
    }

    /**
     * Unary counters of four bits: an error changes two bits at most, so texts with many different
     * bits have many errors.
     */
    private static long letters(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int counter = COUNTED * (text.charAt(i) % COUNTERS);
            long count = bits >>> counter & 0xF;
            bits |= (count << 1 | 1) << counter & 0xFL << counter;
        }
        return bits;
    }

    /**
     * Finds the owners of texts that are probably near one: none that is near is missing, but those
     * whom their own text has found.
     */
    public void find(int number, IntConsumer found) {
        String text = texts[number];
        int most = 2 * errors.applyAsInt(text.length());
        IntConsumer alike =
                other -> {
                    // the longer one, for which there may be more errors, comes later
                    if (other > number && Long.bitCount(letters[other] ^ letters[number]) <= most) {
                        found.accept(owners[other]);
                    }
                };
        Keys keys = new Keys();
        if (text.length() <= LONG) {
            addDeletions(number, keys);
            for (int key : keys.numbers()) {
                deletions.find(key, Integer.MAX_VALUE, alike);
            }
        }
        if (text.length() < RATHER_LONG) {
            return;
        }
        if (pieces == null) {
            findLong(number, most, found);
        } else {
            Edits.addPossiblePieces(text, MOST_ERRORS, keys);
            for (int key : keys.numbers()) {
                pieces.find(key, Integer.MAX_VALUE, alike);
            }
        }
    }

    private void findLong(int number, int most, IntConsumer found) {
        long bits = letters[number];
        int end = ends[Math.min(ends.length - 1, texts[number].length() + most / 2)];
        for (int i = Math.max(number + 1, ends[LONG]); i < end; i++) {
            if (Long.bitCount(letters[i] ^ bits) <= most) {
                found.accept(owners[i]);
            }
        }
    }

    private void addDeletions(int number, Keys keys) {
        String text = texts[number];
        Edits.addDeletions(text, errors.applyAsInt(text.length()), keys);
    }

    private void addPieces(int number, Keys keys) {
        String text = texts[number];
        if (text.length() >= RATHER_LONG) {
            Edits.addPieces(text, MOST_ERRORS, keys);
        }
    }
}
