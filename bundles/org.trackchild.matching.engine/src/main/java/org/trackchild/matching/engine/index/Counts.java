package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.trackchild.matching.api.Features;
import org.trackchild.model.Field;

/**
 * In how many records each token occurs, field by field. Written by one thread at a time, read by
 * any.
 */
final class Counts {

    private static final Field[] ALL = Field.values();
    private static final int FIELDS = ALL.length;

    /** Number of columns of names. */
    private static final int NAMES = Column.NAMES;

    private volatile AtomicIntegerArray recorded = new AtomicIntegerArray(FIELDS);

    /** Those of words, for each field. */
    private final AtomicReferenceArray<AtomicIntegerArray> words =
            new AtomicReferenceArray<>(FIELDS);

    /** Those of names: what is asked of a token is asked of all fields, so they lie together. */
    private volatile AtomicIntegerArray names = new AtomicIntegerArray(0);

    private final AtomicInteger recordedClues = new AtomicInteger();
    private volatile AtomicIntegerArray clues = new AtomicIntegerArray(0);
    private volatile AtomicIntegerArray days = new AtomicIntegerArray(Character.MAX_VALUE + 1);
    private volatile AtomicIntegerArray places = new AtomicIntegerArray(64);

    Counts() {
        for (int field = 0; field < FIELDS; field++) {
            words.set(field, new AtomicIntegerArray(0));
        }
    }

    synchronized void write(SnapshotWriter out) throws IOException {
        out.counted(recorded);
        for (int field = 0; field < FIELDS; field++) {
            out.counted(words.get(field));
        }
        out.counted(names);
        out.number(recordedClues.get());
        out.counted(clues);
        out.counted(days);
        out.counted(places);
    }

    /** Becomes what was written. */
    synchronized void read(SnapshotReader in) throws IOException {
        recorded = in.countedAtomic();
        for (int field = 0; field < FIELDS; field++) {
            words.set(field, in.countedAtomic());
        }
        names = in.countedAtomic();
        recordedClues.set(in.number());
        clues = in.countedAtomic();
        days = in.countedAtomic();
        places = in.countedAtomic();
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
        int told = record.clueCount();
        recordedClues.addAndGet(told > 0 ? change : 0);
        for (int i = 0; i < told; i++) {
            clues = with(clues, record.clue(i));
            clues.addAndGet(record.clue(i), change);
        }
        for (Field field : ALL) {
            int present = record.tokenCount(field);
            if (present > 0) {
                recorded.addAndGet(field.ordinal(), change);
                for (int i = 0; i < present; i++) {
                    count(field, record.token(field, i), change);
                }
            }
        }
    }

    private void count(Field field, int token, int change) {
        Column column = Column.of(field);
        if (column.isName()) {
            names = with(names, token * NAMES + NAMES - 1);
            names.addAndGet(token * NAMES + column.nameNumber(), change);
        } else {
            AtomicIntegerArray room = with(words.get(field.ordinal()), token);
            words.set(field.ordinal(), room);
            room.addAndGet(token, change);
        }
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

    /** Number of records that have clues. */
    int recordedClues() {
        return recordedClues.get();
    }

    /** Number of records that have a clue. */
    int ofClue(int token) {
        return token < 0 ? 0 : at(clues, token);
    }

    int recorded(Field field) {
        return recorded.get(field.ordinal());
    }

    /** Number of records that have a token in a field. */
    int of(Field field, int token) {
        Column column = Column.of(field);
        if (token < 0 || column == null) {
            return 0;
        }
        return column.isName()
                ? at(names, token * NAMES + column.nameNumber())
                : at(words.get(field.ordinal()), token);
    }

    private static int at(AtomicIntegerArray known, int number) {
        return number < known.length() ? known.get(number) : 0;
    }

    /** The numbers of records that have some tokens of names, added up for each column of names. */
    int[] sums(int[] tokens) {
        AtomicIntegerArray known = names;
        int[] sums = new int[NAMES];
        for (int token : tokens) {
            int first = token * NAMES;
            // the room of the last token may not be there in full
            if (first + NAMES <= known.length()) {
                for (int column = 0; column < NAMES; column++) {
                    sums[column] += known.get(first + column);
                }
            }
        }
        return sums;
    }
}
