package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.zip.CRC32C;

/**
 * Writes numbers and texts in blocks, each with its length and its checksum before it, so that a
 * reader is never given damaged ones. Used by one thread.
 */
final class SnapshotWriter {

    /** Bytes of a full block. */
    static final int BLOCK = 1 << 18;

    static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private final OutputStream out;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).order(ORDER);
    private final ByteBuffer head = ByteBuffer.allocate(2 * Integer.BYTES).order(ORDER);

    SnapshotWriter(OutputStream out) {
        this.out = out;
    }

    static int checksum(byte[] block, int length) {
        CRC32C sum = new CRC32C();
        sum.update(block, 0, length);
        return (int) sum.getValue();
    }

    private void flush() throws IOException {
        head.clear();
        head.putInt(block.position()).putInt(checksum(block.array(), block.position()));
        out.write(head.array());
        out.write(block.array(), 0, block.position());
        block.clear();
    }

    private void room(int bytes) throws IOException {
        if (block.remaining() < bytes) {
            flush();
        }
    }

    void number(int number) throws IOException {
        room(Integer.BYTES);
        block.putInt(number);
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        bytes(bytes, bytes.length);
    }

    /** The first of some bytes. */
    void bytes(byte[] bytes, int count) throws IOException {
        int from = 0;
        while (from < count) {
            room(1);
            int some = Math.min(count - from, block.remaining());
            block.put(bytes, from, some);
            from += some;
        }
    }

    /** The first of some numbers. */
    void ints(int[] numbers, int count) throws IOException {
        int from = 0;
        while (from < count) {
            room(Integer.BYTES);
            int some = Math.min(count - from, block.remaining() / Integer.BYTES);
            block.asIntBuffer().put(numbers, from, some);
            block.position(block.position() + some * Integer.BYTES);
            from += some;
        }
    }

    /** The first of some numbers. */
    void longs(long[] numbers, int count) throws IOException {
        int from = 0;
        while (from < count) {
            room(Long.BYTES);
            int some = Math.min(count - from, block.remaining() / Long.BYTES);
            block.asLongBuffer().put(numbers, from, some);
            block.position(block.position() + some * Long.BYTES);
            from += some;
        }
    }

    /** All of some numbers, after how many they are. */
    void counted(int[] numbers) throws IOException {
        number(numbers.length);
        ints(numbers, numbers.length);
    }

    /** All of some numbers, after how many they are. */
    void counted(AtomicIntegerArray numbers) throws IOException {
        int[] copy = new int[numbers.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = numbers.get(i);
        }
        counted(copy);
    }

    /** Lists, some of which may be {@code null}. */
    void lists(IntList[] lists) throws IOException {
        int[] sizes = new int[lists.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = lists[i] == null ? -1 : lists[i].size();
        }
        counted(sizes);
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] > 0) {
                ints(lists[i].items(), sizes[i]);
            }
        }
    }

    /** Ends; without this a reader finds the end missing. Closes nothing. */
    void end() throws IOException {
        if (block.position() > 0) {
            flush();
        }
        flush();
    }
}
