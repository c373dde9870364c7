package org.trackchild.matching.link.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trackchild.matching.link.compare.ValueComparator;

/** For each value those that agree with it on any level, itself first. Immutable. */
final class Neighbours {

    /** A key that so many values have tells too little to look at all of them. */
    private static final int COMMON = 1_000;

    private final ValueComparator comparator;
    private final List<String> normal;
    private final int[][] values;
    private final byte[][] levels;

    private Neighbours(ValueComparator comparator, List<String> normal) {
        this.comparator = comparator;
        this.normal = normal;
        values = new int[normal.size()][];
        levels = new byte[normal.size()][];
    }

    static Neighbours of(ValueComparator comparator, List<String> normal) {
        Neighbours neighbours = new Neighbours(comparator, normal);
        long[] index = neighbours.index();
        int[][] found = new int[normal.size()][];
        neighbours.forEach(value -> found[value] = neighbours.find(index, value));
        neighbours.join(found);
        return neighbours;
    }

    int[] values(int of) {
        return values[of];
    }

    /** The level of each of the values. */
    byte[] levels(int of) {
        return levels[of];
    }

    private void forEach(java.util.function.IntConsumer each) {
        IntStream.range(1, normal.size()).parallel().forEach(each);
    }

    /** Keys and the values that have them, sorted. */
    private long[] index() {
        long[] index =
                IntStream.range(1, normal.size())
                        .parallel()
                        .mapToObj(this::entries)
                        .flatMapToLong(Arrays::stream)
                        .toArray();
        Arrays.parallelSort(index);
        return index;
    }

    private long[] entries(int value) {
        return comparator.keys(normal.get(value)).stream()
                .mapToLong(key -> entry(key, value))
                .toArray();
    }

    private static long entry(String key, int value) {
        int mixed = key.hashCode() * 0x9E3779B1;
        return (long) (mixed ^ mixed >>> 15) << Integer.SIZE | value;
    }

    /** Values that one finds. */
    private int[] find(long[] index, int value) {
        int[] found = new int[16];
        int count = 0;
        for (String key : comparator.probes(normal.get(value))) {
            int from = first(index, entry(key, 0));
            int to = first(index, entry(key, Integer.MAX_VALUE));
            if (to - from <= COMMON) {
                if (count + to - from > found.length) {
                    found = Arrays.copyOf(found, Math.max(2 * found.length, count + to - from));
                }
                for (int i = from; i < to; i++) {
                    found[count++] = (int) index[i];
                }
            }
        }
        return Arrays.stream(found, 0, count)
                .sorted()
                .distinct()
                .filter(other -> other != value && level(value, other) < comparator.differs())
                .toArray();
    }

    private static int first(long[] index, long entry) {
        int found = Arrays.binarySearch(index, entry);
        return found >= 0 ? found : -found - 1;
    }

    private int level(int one, int other) {
        return comparator.level(normal.get(one), normal.get(other));
    }

    /** What one finds agrees with it as well the other way round. */
    private void join(int[][] found) {
        int[] counts = new int[values.length];
        for (int value = 1; value < values.length; value++) {
            counts[value] += found[value].length;
            for (int other : found[value]) {
                counts[other]++;
            }
        }
        int[][] both = new int[values.length][];
        for (int value = 1; value < values.length; value++) {
            both[value] = new int[counts[value]];
        }
        int[] filled = new int[values.length];
        for (int value = 1; value < values.length; value++) {
            for (int other : found[value]) {
                both[value][filled[value]++] = other;
                both[other][filled[other]++] = value;
            }
        }
        values[0] = new int[0];
        levels[0] = new byte[0];
        forEach(
                value -> {
                    int[] others = Arrays.stream(both[value]).sorted().distinct().toArray();
                    values[value] = new int[others.length + 1];
                    levels[value] = new byte[others.length + 1];
                    values[value][0] = value;
                    for (int i = 0; i < others.length; i++) {
                        values[value][i + 1] = others[i];
                        levels[value][i + 1] = (byte) level(value, others[i]);
                    }
                });
    }
}
