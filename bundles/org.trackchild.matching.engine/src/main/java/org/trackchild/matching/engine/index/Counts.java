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

    private final AtomicIntegerArray days = new AtomicIntegerArray(Character.MAX_VALUE + 1);
    private volatile AtomicIntegerArray places = new AtomicIntegerArray(64);

    Counts() {
        for (int field = 0; field < FIELDS; field++) {
            tokens[field] = new AtomicIntegerArray(0);
        }
    }

    /**
     * Counts a record in, or out.
     *
     * @param place code of its place
     */
    synchronized void count(Features record, int place, int change) {
        days.addAndGet(Page.day(record.eventDay()), change);
        places = with(places, place);
        places.addAndGet(place, change);
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
        tokens[field.ordinal()] = with(tokens[field.ordinal()], token);
        return tokens[field.ordinal()];
    }

    private static AtomicIntegerArray with(AtomicIntegerArray room, int number) {
        if (number < room.length()) {
            return room;
        }
        AtomicIntegerArray larger = new AtomicIntegerArray(Math.max(1024, (number + 1) * 2));
        for (int i = 0; i < room.length(); i++) {
            larger.set(i, room.get(i));
        }
        return larger;
    }

    /** Number of records with a place. */
    int atPlace(int code) {
        AtomicIntegerArray known = places;
        return code < known.length() ? known.get(code) : 0;
    }

    /** Number of records of a day; the ends of the calendar stand for all beyond. */
    int onDay(int day) {
        return days.get(Page.day(day));
    }

    int recorded(Field field) {
        return recorded.get(field.ordinal());
    }

    synchronized AtomicIntegerArray tokens(Field field) {
        return tokens[field.ordinal()];
    }
}
