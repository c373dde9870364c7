package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.Arrays;

/**
 * Gives codes to lists of numbers, 0 to the empty one, so that a column of a record is one number
 * and equal lists are kept once. Codes are never taken back. Safe for use by several threads;
 * readers never wait.
 */
public final class TokenSets {

    /** Longest list; what is longer is cut. */
    static final int LONGEST = 1 << 10;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int REST = CHUNK - 1;

    /** Lists one after the other, each after its length; none goes over the end of a chunk. */
    private volatile int[][] lists = {new int[CHUNK]};

    /** Where the list of a code starts. */
    private volatile int[][] starts = {new int[CHUNK]};

    private volatile int size = 1;
    private int end = 1;
    private int[] table = new int[1024];

    /** Number of codes. */
    public int size() {
        return size;
    }

    /** The code of a list, which is added if need be. */
    synchronized int code(int... tokens) {
        int length = Math.min(LONGEST, tokens.length);
        if (length == 0) {
            return 0;
        }
        int slot = slot(tokens, length);
        if (table[slot] != 0) {
            return table[slot];
        }
        int code = size;
        add(tokens, length, code);
        table[slot] = code;
        if (code * 2 > table.length) {
            grow();
        }
        return code;
    }

    synchronized void write(SnapshotWriter out) throws IOException {
        out.number(size);
        out.number(end);
        out.counted(table);
        write(out, lists);
        write(out, starts);
    }

    private static void write(SnapshotWriter out, int[][] chunks) throws IOException {
        out.number(chunks.length);
        for (int[] chunk : chunks) {
            out.ints(chunk, CHUNK);
        }
    }

    /** Becomes what was written. */
    synchronized void read(SnapshotReader in) throws IOException {
        int codes = in.number();
        end = in.number();
        table = in.counted();
        lists = chunks(in);
        starts = chunks(in);
        size = codes;
    }

    private static int[][] chunks(SnapshotReader in) throws IOException {
        int[][] chunks = new int[in.number()][CHUNK];
        for (int[] chunk : chunks) {
            in.ints(chunk, CHUNK);
        }
        return chunks;
    }

    private int slot(int[] tokens, int length) {
        int slot = hash(tokens, 0, length) & (table.length - 1);
        while (table[slot] != 0 && !isList(table[slot], tokens, length)) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private boolean isList(int code, int[] tokens, int length) {
        int start = start(code);
        int[] chunk = lists[start >>> CHUNK_BITS];
        int at = start & REST;
        return chunk[at] == length
                && Arrays.equals(chunk, at + 1, at + 1 + length, tokens, 0, length);
    }

    private static int hash(int[] items, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = (hash + items[i]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    private void add(int[] tokens, int length, int code) {
        if ((end & REST) + length + 1 > CHUNK) {
            end = ((end >>> CHUNK_BITS) + 1) << CHUNK_BITS;
        }
        lists = withChunk(lists, end >>> CHUNK_BITS);
        starts = withChunk(starts, code >>> CHUNK_BITS);
        int[] chunk = lists[end >>> CHUNK_BITS];
        chunk[end & REST] = length;
        System.arraycopy(tokens, 0, chunk, (end & REST) + 1, length);
        starts[code >>> CHUNK_BITS][code & REST] = end;
        end += length + 1;
        size = code + 1;
    }

    private static int[][] withChunk(int[][] chunks, int chunk) {
        if (chunk < chunks.length) {
            return chunks;
        }
        int[][] more = Arrays.copyOf(chunks, chunk + 1);
        more[chunk] = new int[CHUNK];
        return more;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        for (int code = 1; code < size; code++) {
            int start = start(code);
            int[] chunk = lists[start >>> CHUNK_BITS];
            int at = start & REST;
            int slot = hash(chunk, at + 1, at + 1 + chunk[at]) & (larger.length - 1);
            while (larger[slot] != 0) {
                slot = (slot + 1) & (larger.length - 1);
            }
            larger[slot] = code;
        }
        table = larger;
    }

    private int start(int code) {
        return starts[code >>> CHUNK_BITS][code & REST];
    }

    /** Number of items of a list. */
    public int count(int code) {
        if (code == 0) {
            return 0;
        }
        int start = start(code);
        return lists[start >>> CHUNK_BITS][start & REST];
    }

    /**
     * An item of a list.
     *
     * @param index 0 to {@link #count} - 1
     */
    public int item(int code, int index) {
        int start = start(code);
        return lists[start >>> CHUNK_BITS][(start & REST) + 1 + index];
    }
}
