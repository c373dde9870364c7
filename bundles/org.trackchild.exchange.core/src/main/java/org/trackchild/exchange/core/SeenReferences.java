package org.trackchild.exchange.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.trackchild.registry.api.Origin;

/**
 * The references that stand in a file so far. Keeps 24 bytes a record (hashes, not texts), so that
 * a file of a million records fits. Used by one thread.
 */
final class SeenReferences {

    private static final int FIELDS = 3;

    private final MessageDigest digest = Digests.sha256();
    private long[] slots = new long[FIELDS * 1_024];
    private int size;

    /**
     * Notes a record.
     *
     * @param line its line, from 1
     * @return the record with the same source and reference that came before, if any
     */
    Optional<Earlier> add(Origin origin, long line) {
        long key =
                hash(
                        (origin.source() + '\0' + origin.reference())
                                .getBytes(StandardCharsets.UTF_8));
        long content = hash(HexFormat.of().parseHex(origin.contentHash()));
        int slot = slotOf(slots, key);
        if (slots[slot + 2] != 0) {
            return Optional.of(new Earlier(slots[slot + 2], slots[slot + 1] == content));
        }
        put(slots, slot, key, content, line);
        size++;
        if (size * 3L > slots.length / FIELDS * 2L) {
            grow();
        }
        return Optional.empty();
    }

    private long hash(byte[] bytes) {
        return ByteBuffer.wrap(digest.digest(bytes)).getLong();
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (int i = 0; i < slots.length; i += FIELDS) {
            if (slots[i + 2] != 0) {
                put(larger, slotOf(larger, slots[i]), slots[i], slots[i + 1], slots[i + 2]);
            }
        }
        slots = larger;
    }

    /** Where the key stands, or where it may be put. A slot without a line is free. */
    private static int slotOf(long[] table, long key) {
        int count = table.length / FIELDS;
        int index = (int) Long.remainderUnsigned(key, count);
        while (table[index * FIELDS + 2] != 0 && table[index * FIELDS] != key) {
            index = (index + 1) % count;
        }
        return index * FIELDS;
    }

    private static void put(long[] table, int slot, long key, long content, long line) {
        table[slot] = key;
        table[slot + 1] = content;
        table[slot + 2] = line;
    }

    /**
     * A record that came before.
     *
     * @param line its line
     * @param sameContent whether it says the same
     */
    record Earlier(long line, boolean sameContent) {}
}
