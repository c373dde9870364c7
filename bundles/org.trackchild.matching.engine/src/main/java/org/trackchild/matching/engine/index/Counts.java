package org.trackchild.matching.engine.index;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.trackchild.model.Field;

/**
 * In how many records each token occurs, field by field. Written by one thread at a time, read by
 * any.
 */
final class Counts {

    private static final int FIELDS = Field.values().length;

    private final AtomicIntegerArray recorded = new AtomicIntegerArray(FIELDS);
    private final AtomicIntegerArray[] tokens = new AtomicIntegerArray[FIELDS];

    Counts() {
        for (int field = 0; field < FIELDS; field++) {
            tokens[field] = new AtomicIntegerArray(0);
        }
    }

    /** Counts a record in, or out. */
    synchronized void count(EncodedRecord record, int change) {
        for (Field field : Field.values()) {
            int[] present = record.tokens(field);
            if (present.length > 0) {
                recorded.addAndGet(field.ordinal(), change);
                for (int token : present) {
                    roomFor(field, token).addAndGet(token, change);
                }
            }
        }
    }

    private AtomicIntegerArray roomFor(Field field, int token) {
        AtomicIntegerArray room = tokens[field.ordinal()];
        if (token < room.length()) {
            return room;
        }
        AtomicIntegerArray larger = new AtomicIntegerArray(Math.max(1024, (token + 1) * 2));
        for (int i = 0; i < room.length(); i++) {
            larger.set(i, room.get(i));
        }
        tokens[field.ordinal()] = larger;
        return larger;
    }

    int recorded(Field field) {
        return recorded.get(field.ordinal());
    }

    synchronized AtomicIntegerArray tokens(Field field) {
        return tokens[field.ordinal()];
    }
}
