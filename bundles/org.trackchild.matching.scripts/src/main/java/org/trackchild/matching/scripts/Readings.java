package org.trackchild.matching.scripts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the ways in which a word may be read, sound by sound; those with the fewest unusual
 * sounds come first and are kept. Used by one thread.
 */
final class Readings {

    private static final int MOST = 16;
    private static final int MOST_UNUSUAL = 2;

    private List<Reading> readings = new ArrayList<>(List.of(new Reading(new StringBuilder(), 0)));

    private record Reading(StringBuilder text, int unusual) {}

    /** Adds a sound that is always read in one way. */
    void add(String sound) {
        for (Reading reading : readings) {
            reading.text().append(sound);
        }
    }

    /**
     * Adds a sound.
     *
     * @param options at least one, the usual one first
     */
    void add(List<String> options) {
        if (options.size() == 1) {
            add(options.get(0));
            return;
        }
        List<Reading> longer = new ArrayList<>(readings.size() * options.size());
        for (Reading reading : readings) {
            int most = reading.unusual() < MOST_UNUSUAL ? options.size() : 1;
            for (int i = 0; i < most; i++) {
                StringBuilder text = new StringBuilder(reading.text()).append(options.get(i));
                longer.add(new Reading(text, reading.unusual() + (i == 0 ? 0 : 1)));
            }
        }
        longer.sort(Comparator.comparingInt(Reading::unusual));
        readings = longer.size() <= MOST ? longer : new ArrayList<>(longer.subList(0, MOST));
    }

    /** The readings, the most usual one first; at least one, perhaps empty. */
    Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        for (Reading reading : readings) {
            texts.add(reading.text().toString());
        }
        return texts;
    }
}
