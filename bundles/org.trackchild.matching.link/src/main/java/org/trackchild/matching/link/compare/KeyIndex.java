package org.trackchild.matching.link.compare;

import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;

/** Finds by a key those that have it. Immutable; safe for use by several threads. */
public final class KeyIndex {

    private static final int LARGEST = 1 << 26;

    /** By the first bits of the key, where its entries begin. */
    private final int[] starts;

    private final int shift;
    private final int[] keys;
    private final int[] numbers;

    /**
     * Builds an index.
     *
     * @param size what is found has the numbers from 0 to this one, exclusive
     * @param keysOf adds the keys of a number; asked by several threads
     */
    public KeyIndex(int size, ObjIntConsumer<Keys> keysOf) {
        int[][] found =
                IntStream.range(0, size)
                        .parallel()
                        .mapToObj(
                                number -> {
                                    Keys collected = new Keys();
                                    keysOf.accept(collected, number);
                                    return collected.numbers();
                                })
                        .toArray(int[][]::new);
        int count = 0;
        for (int[] each : found) {
            count += each.length;
        }
        int buckets = Math.min(LARGEST, Integer.highestOneBit(Math.max(1, count)) << 1);
        shift = Integer.numberOfLeadingZeros(buckets) + 1;
        starts = new int[buckets + 1];
        keys = new int[count];
        numbers = new int[count];
        for (int[] each : found) {
            for (int key : each) {
                starts[key >>> shift]++;
            }
        }
        for (int bucket = 1; bucket <= buckets; bucket++) {
            starts[bucket] += starts[bucket - 1];
        }
        // filled from behind, so that each bucket begins where it should and is in order
        for (int number = size - 1; number >= 0; number--) {
            for (int key : found[number]) {
                int at = --starts[key >>> shift];
                keys[at] = key;
                numbers[at] = number;
            }
        }
    }

    /** How many have a key. */
    int count(int key) {
        int count = 0;
        int to = starts[(key >>> shift) + 1];
        for (int i = starts[key >>> shift]; i < to; i++) {
            count += keys[i] == key ? 1 : 0;
        }
        return count;
    }

    /**
     * Tells those that have a key.
     *
     * @param most if more have it, none is told
     */
    public void find(int key, int most, IntConsumer found) {
        if (count(key) <= most) {
            int to = starts[(key >>> shift) + 1];
            for (int i = starts[key >>> shift]; i < to; i++) {
                if (keys[i] == key) {
                    found.accept(numbers[i]);
                }
            }
        }
    }
}
