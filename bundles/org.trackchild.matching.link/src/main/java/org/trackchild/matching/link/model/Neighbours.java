package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.trackchild.matching.link.compare.KeyIndex;
import org.trackchild.matching.link.compare.Keys;
import org.trackchild.matching.link.compare.NearTexts;
import org.trackchild.matching.link.compare.ValueComparator;

/** For each value those that agree with it on any level, itself first. Immutable. */
final class Neighbours {

    /** A key that so many values have tells too little to look at all of them. */
    private static final int COMMON = 1_000;

    /** A value and its level in one number. */
    private static final int LEVEL_BITS = 3;

    private static final int LEVEL = (1 << LEVEL_BITS) - 1;

    private final int[][] values;
    private final byte[][] levels;

    private Neighbours(int size) {
        values = new int[size][];
        levels = new byte[size][];
    }

    /**
     * Compares values.
     *
     * @param normal their normal forms; the first one is missing
     */
    static <V> Neighbours of(ValueComparator<V> comparator, List<String> normal) {
        Search<V> search = new Search<>(comparator, normal);
        Neighbours neighbours = new Neighbours(normal.size());
        neighbours.join(search.byKeys(), search.byTexts(), search.texts);
        return neighbours;
    }

    int[] values(int of) {
        return values[of];
    }

    /** The level of each of the values. */
    byte[] levels(int of) {
        return levels[of];
    }

    /** Looks for values that agree. */
    private static final class Search<V> {

        private final ValueComparator<V> comparator;

        /** Without the missing one. */
        private final List<V> ready;

        private final NearTexts texts;

        Search(ValueComparator<V> comparator, List<String> normal) {
            this.comparator = comparator;
            ready =
                    normal.subList(1, normal.size()).parallelStream()
                            .map(comparator::ready)
                            .toList();
            texts =
                    NearTexts.of(
                            ready.stream().map(comparator::typed).toList(), comparator::errors);
        }

        /** By value, those that have a key in common with it. */
        int[][] byKeys() {
            KeyIndex index =
                    new KeyIndex(
                            ready.size(), (keys, value) -> comparator.keys(ready.get(value), keys));
            return IntStream.range(0, ready.size())
                    .parallel()
                    .mapToObj(
                            value -> {
                                Keys probes = new Keys();
                                comparator.probes(ready.get(value), probes);
                                Found found = new Found(value);
                                for (int key : probes.numbers()) {
                                    index.find(key, COMMON, found);
                                }
                                return found.agreeing();
                            })
                    .toArray(int[][]::new);
        }

        /** By text, the values whose texts are near. */
        int[][] byTexts() {
            return IntStream.range(0, texts.size())
                    .parallel()
                    .mapToObj(
                            text -> {
                                Found found = new Found(texts.owner(text));
                                texts.find(text, found);
                                return found.agreeing();
                            })
                    .toArray(int[][]::new);
        }

        /** Values that may agree with one. */
        private final class Found implements IntConsumer {

            private final int value;
            private int[] others = new int[8];
            private int size;

            Found(int value) {
                this.value = value;
            }

            @Override
            public void accept(int other) {
                if (size == others.length) {
                    others = Arrays.copyOf(others, 2 * size);
                }
                others[size++] = other;
            }

            /** Those that do, with their levels, numbered from 1 on. */
            int[] agreeing() {
                Arrays.sort(others, 0, size);
                V one = ready.get(value);
                int count = 0;
                int before = value;
                for (int i = 0; i < size; i++) {
                    int other = others[i];
                    if (other != before && other != value) {
                        int level = comparator.level(one, ready.get(other));
                        if (level < comparator.differs()) {
                            others[count++] = other + 1 << LEVEL_BITS | level;
                        }
                    }
                    before = other;
                }
                return Arrays.copyOf(others, count);
            }
        }
    }

    /** What one finds agrees with it as well the other way round. */
    private void join(int[][] byKeys, int[][] byTexts, NearTexts texts) {
        int[] counts = new int[values.length];
        for (int value = 1; value < values.length; value++) {
            count(counts, value, byKeys[value - 1]);
        }
        for (int text = 0; text < byTexts.length; text++) {
            count(counts, texts.owner(text) + 1, byTexts[text]);
        }
        int[][] both = new int[values.length][];
        Arrays.setAll(both, value -> new int[counts[value]]);
        int[] filled = new int[values.length];
        for (int value = 1; value < values.length; value++) {
            fill(both, filled, value, byKeys[value - 1]);
        }
        for (int text = 0; text < byTexts.length; text++) {
            fill(both, filled, texts.owner(text) + 1, byTexts[text]);
        }
        values[0] = new int[0];
        levels[0] = new byte[0];
        IntStream.range(1, values.length).parallel().forEach(value -> set(value, both[value]));
    }

    private static void count(int[] counts, int value, int[] found) {
        counts[value] += found.length;
        for (int other : found) {
            counts[other >> LEVEL_BITS]++;
        }
    }

    private static void fill(int[][] both, int[] filled, int value, int[] found) {
        for (int other : found) {
            int level = other & LEVEL;
            both[value][filled[value]++] = other;
            int with = other >> LEVEL_BITS;
            both[with][filled[with]++] = value << LEVEL_BITS | level;
        }
    }

    private void set(int value, int[] found) {
        Arrays.sort(found);
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[count++] = found[i];
            }
        }
        values[value] = new int[count + 1];
        levels[value] = new byte[count + 1];
        values[value][0] = value;
        for (int i = 0; i < count; i++) {
            values[value][i + 1] = found[i] >> LEVEL_BITS;
            levels[value][i + 1] = (byte) (found[i] & LEVEL);
        }
    }
}
