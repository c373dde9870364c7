package org.trackchild.matching.link.compare;

import java.util.Arrays;

/** Collects keys, as numbers: different keys may have one number, rarely. Used by one thread. */
public final class Keys {

    private static final int PRIME = 31;
    private static final int MIX = 0x9E3779B1;

    private int[] numbers = new int[32];
    private int size;

    /**
     * Adds a key.
     *
     * @param kind keys of different kinds are different
     */
    void add(char kind, String text) {
        add(kind, text, 0, text.length());
    }

    /** Adds a part of a text as a key. */
    void add(int kind, String text, int from, int to) {
        int hash = kind;
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + text.charAt(i);
        }
        add(hash);
    }

    /** Adds a number as a key. */
    void add(char kind, long number) {
        add(PRIME * kind + Long.hashCode(number));
    }

    private void add(int hash) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        int mixed = hash * MIX;
        numbers[size++] = mixed ^ mixed >>> 15;
    }

    /** Adds a text without one or two of its letters; -1 stands for none. */
    void addWithout(char kind, String text, int first, int second) {
        int hash = kind;
        for (int i = 0; i < text.length(); i++) {
            if (i != first && i != second) {
                hash = PRIME * hash + text.charAt(i);
            }
        }
        add(hash);
    }

    void clear() {
        size = 0;
    }

    /** The numbers, each once, sorted. */
    public int[] numbers() {
        Arrays.sort(numbers, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[count++] = numbers[i];
            }
        }
        size = 0;
        return Arrays.copyOf(numbers, count);
    }
}
