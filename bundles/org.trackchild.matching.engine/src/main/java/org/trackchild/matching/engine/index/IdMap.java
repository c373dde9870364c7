package org.trackchild.matching.engine.index;

import java.io.IOException;

/**
 * Finds the numbers under which records are kept by their identifiers, which it does not keep
 * itself. One thread at a time changes it; any may read, and may miss what is just being changed.
 */
final class IdMap {

    private static final int REMOVED = -1;

    /** Tells whether a number is that of a record. */
    @FunctionalInterface
    interface Match {

        boolean is(int number);
    }

    /** Tells the hash of the record with a number. */
    @FunctionalInterface
    interface Hashes {

        int of(int number);
    }

    private final Hashes hashes;
    private volatile int[] table = new int[1024];
    private int used;
    private int size;

    IdMap(Hashes hashes) {
        this.hashes = hashes;
    }

    void write(SnapshotWriter out) throws IOException {
        out.number(used);
        out.number(size);
        out.counted(table);
    }

    void read(SnapshotReader in) throws IOException {
        used = in.number();
        size = in.number();
        table = in.counted();
    }

    static int hash(long high, long low) {
        long mixed = (high ^ (low >>> 7) ^ (low << 31)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    /** The number of a record, or -1. */
    int find(int hash, Match match) {
        int[] slots = table;
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int entry = slots[slot];
            if (entry != REMOVED && match.is(entry - 1)) {
                return entry - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** Adds a record that is not there. */
    void add(int hash, int number) {
        if ((used + 1) * 3L > table.length * 2L) {
            grow();
        }
        if (insert(table, hash, number)) {
            used++;
        }
        size++;
    }

    /** Whether a slot was taken that was never used. */
    private static boolean insert(int[] slots, int hash, int number) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] > 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        boolean fresh = slots[slot] == 0;
        slots[slot] = number + 1;
        return fresh;
    }

    private void grow() {
        int[] before = table;
        int[] larger = new int[size * 3L > before.length ? before.length * 2 : before.length];
        for (int entry : before) {
            if (entry > 0) {
                insert(larger, hashes.of(entry - 1), entry - 1);
            }
        }
        table = larger;
        used = size;
    }

    /** Takes out a record that is there. */
    void remove(int hash, int number) {
        int[] slots = table;
        int slot = hash & (slots.length - 1);
        while (slots[slot] != number + 1) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = REMOVED;
        size--;
    }
}
