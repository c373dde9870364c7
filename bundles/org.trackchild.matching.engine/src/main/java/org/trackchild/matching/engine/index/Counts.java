package org.trackchild.matching.engine.index;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.trackchild.matching.api.Features;
import org.trackchild.model.Field;

/**
 * In how many records each token occurs, field by field. Written by one thread at a time, read by
 * any.
 */
final class Counts {

    private static final Field[] ALL = Field.values();
    private static final int FIELDS = ALL.length;

    private final AtomicIntegerArray recorded = new AtomicIntegerArray(FIELDS);
    private final AtomicIntegerArray[] tokens = new AtomicIntegerArray[FIELDS];

    Counts() {
        for (int field = 0; field < FIELDS; field++) {
            tokens[field] = new AtomicIntegerArray(0);
        }
    }

    /** Counts a record in, or out. */
    synchronized void count(Features record, int change) {
        for (Field field : ALL) {
            int present = record.tokenCount(field);
            if (present > 0) {
                recorded.addAndGet(field.ordinal(), change);
                for (int i = 0; i < present; i++) {
                    int token = record.token(field, i);
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
