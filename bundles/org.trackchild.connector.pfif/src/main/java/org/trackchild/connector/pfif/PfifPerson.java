package org.trackchild.connector.pfif;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A person with the notes about that person. Used by one thread. */
final class PfifPerson {

    private final long line;
    private final Version version;
    private final PfifRecord record = new PfifRecord();
    private final List<PfifRecord> notes = new ArrayList<>();

    /**
     * @param line line of the file on which the person begins, from 1
     */
    PfifPerson(long line, Version version) {
        this.line = line;
        this.version = version;
    }

    long line() {
        return line;
    }

    Version version() {
        return version;
    }

    PfifRecord record() {
        return record;
    }

    /** Adds a note. */
    void add(PfifRecord note) {
        notes.add(note);
    }

    /** The notes, oldest first; those of the same time in the order of the file. */
    List<PfifRecord> notes() {
        return notes.stream()
                .sorted(Comparator.comparing(note -> note.writtenAt().orElse(Instant.MIN)))
                .toList();
    }

    /** The latest note of a kind. */
    Optional<PfifRecord> latestNote(Predicate<PfifRecord> kind) {
        return notes().stream().filter(kind).reduce((earlier, later) -> later);
    }
}
