package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the keys of names that one edit makes of another. Keys share a row of letters from which at
 * most one was left out (the symmetric deletion method of W. Garbe's SymSpell, for a distance of
 * one), so few have to be compared. Safe for use by several threads.
 */
final class SoundNeighbours {

    /** Where the first letter differs, both keys are at least so long. */
    private static final int LONG_KEY = 6;

    /** Of shorter keys one edit makes too many other names. */
    private static final int SHORT_KEY = 4;

    private final Dictionary<String> keys;
    private int[] heads = new int[1 << 12];
    private int[] keyOf = new int[1 << 12];
    private int[] next = new int[1 << 12];
    private int entries = 1;

    SoundNeighbours(Dictionary<String> keys) {
        this.keys = keys;
    }

    /** Whether two different keys are near: symmetric. */
    static boolean near(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1
                || shorter < SHORT_KEY
                || shorter < LONG_KEY && one.charAt(0) != other.charAt(0)) {
            return false;
        }
        return one.length() <= other.length() ? oneEdit(one, other) : oneEdit(other, one);
    }

    /** Whether one edit makes one key of the other. */
    private static boolean oneEdit(String shorter, String longer) {
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        boolean sameLength = shorter.length() == longer.length();
        int rest = longer.length() - at - 1;
        int from = sameLength ? at + 1 : at;
        return rest >= 0 && shorter.regionMatches(from, longer, at + 1, rest);
    }

    /** All keys near to one, which need not be known. */
    synchronized int[] of(String key) {
        int[] found = new int[8];
        int count = 0;
        for (int left = -1; left < key.length(); left++) {
            int entry = heads[hash(key, left) & (heads.length - 1)];
            for (; entry != 0; entry = next[entry]) {
                int other = keyOf[entry];
                if (!contains(found, count, other) && isNear(key, keys.entry(other))) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = other;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean isNear(String one, String other) {
        return !one.equals(other) && near(one, other);
    }

    private static boolean contains(int[] items, int count, int item) {
        for (int i = 0; i < count; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    /** Adds a key that has a number. */
    synchronized void add(int number) {
        String key = keys.entry(number);
        if (key.length() < SHORT_KEY) {
            return;
        }
        for (int left = -1; left < key.length(); left++) {
            if (entries == keyOf.length) {
                grow();
            }
            int head = hash(key, left) & (heads.length - 1);
            keyOf[entries] = number;
            next[entries] = heads[head];
            heads[head] = entries++;
        }
    }

    synchronized void write(SnapshotWriter out) throws IOException {
        out.number(entries);
        out.counted(heads);
        out.counted(keyOf);
        out.counted(next);
    }

    /** Becomes what was written, with the same keys. */
    synchronized void read(SnapshotReader in) throws IOException {
        entries = in.number();
        heads = in.counted();
        keyOf = in.counted();
        next = in.counted();
    }

    private void grow() {
        keyOf = Arrays.copyOf(keyOf, keyOf.length * 2);
        next = new int[keyOf.length];
        heads = new int[keyOf.length];
        int at = 1;
        while (at < entries) {
            // the entries of a key lie one after the other, in the order of the letters left out
            String key = keys.entry(keyOf[at]);
            for (int left = -1; left < key.length() && at < entries; left++) {
                int head = hash(key, left) & (heads.length - 1);
                next[at] = heads[head];
                heads[head] = at++;
            }
        }
    }

    /** Of a key without a letter. */
    private static int hash(String key, int left) {
        int hash = 0;
        for (int i = 0; i < key.length(); i++) {
            if (i != left) {
                hash = hash * 31 + key.charAt(i);
            }
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 16);
    }
}
