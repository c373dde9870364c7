package org.trackchild.matching.engine.index;

import java.util.Arrays;

/** Collects bytes. Used by one thread. */
final class ByteWriter {

    private byte[] bytes = new byte[192];
    private int size;

    private void roomFor(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** A number from 0 on, the shorter the smaller. */
    void number(long number) {
        roomFor(10);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void bytes(byte[] more) {
        roomFor(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
