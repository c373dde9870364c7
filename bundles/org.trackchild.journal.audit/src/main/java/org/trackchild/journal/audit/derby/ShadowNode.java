package org.trackchild.journal.audit.derby;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file or a folder as it would be if it had been written to: what was written is in memory, the
 * rest is read from the disk. Safe for use by several threads, as far as none writes what another
 * reads; Derby sees to that.
 */
final class ShadowNode {

    private static final int BLOCK = 4096;

    private final Map<Long, byte[]> written = new ConcurrentHashMap<>();

    private volatile FileChannel base;

    /** What is behind this of the file on the disk was cut off. */
    private volatile long baseLength;

    private volatile long length;

    private volatile boolean there;

    private volatile boolean folder;

    /** As it is on the disk. */
    ShadowNode(Path path) throws IOException {
        there = Files.exists(path);
        folder = Files.isDirectory(path);
        if (there && !folder) {
            base = FileChannel.open(path, StandardOpenOption.READ);
            baseLength = base.size();
            length = baseLength;
        }
    }

    boolean isThere() {
        return there;
    }

    boolean isFolder() {
        return there && folder;
    }

    long length() {
        return length;
    }

    /** Makes it anew, empty. */
    void make(boolean asFolder) {
        remove();
        folder = asFolder;
        there = true;
    }

    void remove() {
        there = false;
        folder = false;
        setLength(0);
    }

    /** Becomes what another one was, which is not there any more. */
    void take(ShadowNode other) {
        written.clear();
        written.putAll(other.written);
        base = other.base;
        baseLength = other.baseLength;
        length = other.length;
        folder = other.folder;
        there = other.there;
        other.base = null;
        other.remove();
    }

    void setLength(long to) {
        if (to < length) {
            baseLength = Math.min(baseLength, to);
            long last = to / BLOCK;
            written.keySet().removeIf(block -> block > last);
            byte[] cut = written.get(last);
            if (cut != null) {
                Arrays.fill(cut, (int) (to % BLOCK), BLOCK, (byte) 0);
            }
        }
        length = to;
    }

    /**
     * Reads some bytes.
     *
     * @return how many; -1 at the end
     */
    int read(long at, byte[] into, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (at >= length) {
            return -1;
        }
        int count = (int) Math.min(most, length - at);
        int done = 0;
        while (done < count) {
            long position = at + done;
            int inBlock = (int) (position % BLOCK);
            byte[] block = written.get(position / BLOCK);
            if (block != null) {
                int some = Math.min(count - done, BLOCK - inBlock);
                System.arraycopy(block, inBlock, into, offset + done, some);
                done += some;
            } else {
                int some = count - done;
                if (!written.isEmpty()) {
                    some = Math.min(some, BLOCK - inBlock);
                }
                fromBase(position, into, offset + done, some);
                done += some;
            }
        }
        return count;
    }

    private void fromBase(long at, byte[] into, int offset, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, baseLength - at));
        ByteBuffer target = ByteBuffer.wrap(into, offset, there);
        long position = at;
        while (target.hasRemaining()) {
            int some = base.read(target, position);
            if (some < 0) {
                break;
            }
            position += some;
        }
        Arrays.fill(into, target.position(), offset + count, (byte) 0);
    }

    void write(long at, byte[] from, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            long position = at + done;
            long number = position / BLOCK;
            byte[] block = written.get(number);
            if (block == null) {
                block = new byte[BLOCK];
                fromBase(number * BLOCK, block, 0, BLOCK);
            }
            int inBlock = (int) (position % BLOCK);
            int some = Math.min(count - done, BLOCK - inBlock);
            System.arraycopy(from, offset + done, block, inBlock, some);
            written.put(number, block);
            done += some;
        }
        length = Math.max(length, at + count);
    }
}
