package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Reads what {@link SnapshotWriter} wrote. What it gives is what was written: a block that is cut
 * off or was changed is not given at all. Used by one thread.
 */
final class SnapshotReader {

    private static final int HEAD = 2 * Integer.BYTES;

    private final InputStream in;
    private final ByteBuffer head = ByteBuffer.allocate(HEAD).order(SnapshotWriter.ORDER);
    private final ByteBuffer block =
            ByteBuffer.allocate(SnapshotWriter.BLOCK).order(SnapshotWriter.ORDER).limit(0);

    SnapshotReader(InputStream in) {
        this.in = in;
    }

    /** Throws when there is less, or something else, than was written. */
    private void room(int bytes) throws IOException {
        if (block.remaining() < bytes && !next()) {
            throw damaged();
        }
    }

    private static IOException damaged() {
        return new IOException("the snapshot is damaged");
    }

    /** Reads the next block; whether there was one before the end. */
    private boolean next() throws IOException {
        if (in.readNBytes(head.array(), 0, HEAD) < HEAD) {
            throw damaged();
        }
        int length = head.getInt(0);
        if (block.hasRemaining()
                || length < 0
                || length > SnapshotWriter.BLOCK
                || in.readNBytes(block.array(), 0, length) < length
                || SnapshotWriter.checksum(block.array(), length) != head.getInt(Integer.BYTES)) {
            throw damaged();
        }
        block.position(0).limit(length);
        return length > 0;
    }

    int number() throws IOException {
        room(Integer.BYTES);
        return block.getInt();
    }

    String text() throws IOException {
        byte[] bytes = new byte[number()];
        bytes(bytes, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The first of some bytes. */
    void bytes(byte[] bytes, int count) throws IOException {
        int from = 0;
        while (from < count) {
            room(1);
            int some = Math.min(count - from, block.remaining());
            block.get(bytes, from, some);
            from += some;
        }
    }

    /** The first of some numbers. */
    void ints(int[] numbers, int count) throws IOException {
        int from = 0;
        while (from < count) {
            room(Integer.BYTES);
            int some = Math.min(count - from, block.remaining() / Integer.BYTES);
            block.asIntBuffer().get(numbers, from, some);
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
            block.asLongBuffer().get(numbers, from, some);
            block.position(block.position() + some * Long.BYTES);
            from += some;
        }
    }

    int[] counted() throws IOException {
        int[] numbers = new int[number()];
        ints(numbers, numbers.length);
        return numbers;
    }

    AtomicIntegerArray countedAtomic() throws IOException {
        return new AtomicIntegerArray(counted());
    }

    IntList[] lists() throws IOException {
        int[] sizes = counted();
        IntList[] lists = new IntList[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] >= 0) {
                int[] items = new int[sizes[i]];
                ints(items, items.length);
                lists[i] = new IntList(items);
            }
        }
        return lists;
    }

    /** Makes sure that this is the end. */
    void end() throws IOException {
        if (block.hasRemaining() || next()) {
            throw damaged();
        }
    }
}
