package org.trackchild.matching.engine.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives numbers to tokens, 0, 1, 2 … Numbers are never taken back. Safe for use by several threads;
 * readers never wait.
 *
 * @param <T> what is numbered
 */
final class Dictionary<T> {

    private final ConcurrentHashMap<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Object[] entries = new Object[1024];
    private volatile int size;

    /** The number of an entry, or -1 when it has none. */
    int find(T entry) {
        Integer number = numbers.get(entry);
        return number == null ? -1 : number;
    }

    /** The number of an entry, which is added if need be. */
    int number(T entry) {
        int known = find(entry);
        return known >= 0 ? known : add(entry);
    }

    private synchronized int add(T entry) {
        int known = find(entry);
        if (known >= 0) {
            return known;
        }
        int number = size;
        Object[] room = entries;
        if (number == room.length) {
            room = Arrays.copyOf(room, number * 2);
        }
        room[number] = entry;
        entries = room;
        size = number + 1;
        numbers.put(entry, number);
        return number;
    }

    int size() {
        return size;
    }

    /** Writes one entry of a dictionary. */
    @FunctionalInterface
    interface Writing<T> {

        void write(T entry) throws IOException;
    }

    /** Reads one entry of a dictionary. */
    @FunctionalInterface
    interface Reading<T> {

        T read() throws IOException;
    }

    void write(SnapshotWriter out, Writing<T> writing) throws IOException {
        int count = size;
        out.number(count);
        for (int number = 0; number < count; number++) {
            writing.write(entry(number));
        }
    }

    /** Adds what was written of another one, which had at least what is here already. */
    void read(SnapshotReader in, Reading<T> reading) throws IOException {
        int count = in.number();
        for (int number = 0; number < count; number++) {
            number(reading.read());
        }
    }

    /** The entry with a number below {@link #size()}. */
    @SuppressWarnings("unchecked") // only entries of this type are ever put in
    T entry(int number) {
        return (T) entries[number];
    }
}
