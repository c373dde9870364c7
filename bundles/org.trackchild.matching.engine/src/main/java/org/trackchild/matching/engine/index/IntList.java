package org.trackchild.matching.engine.index;

import java.util.Arrays;

/**
 * A list of numbers that only grows. One thread at a time adds; any thread may read meanwhile what
 * was there when it asked for the size.
 */
final class IntList {

    private static final int[] NONE = {};

    private volatile int[] items = NONE;
    private volatile int size;

    /** An empty list. */
    IntList() {}

    /**
     * @param all its items; kept
     */
    IntList(int[] all) {
        items = all;
        size = all.length;
    }

    void add(int item) {
        int[] room = items;
        int at = size;
        if (at == room.length) {
            room = Arrays.copyOf(room, Math.max(2, at + (at >> 1)));
        }
        room[at] = item;
        items = room;
        size = at + 1;
    }

    /** Ask for this before {@link #items()}. */
    int size() {
        return size;
    }

    /** At least as many items as the size that was asked for before. Not to be changed. */
    int[] items() {
        return items;
    }
}
