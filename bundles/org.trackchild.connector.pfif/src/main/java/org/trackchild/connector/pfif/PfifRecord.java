package org.trackchild.connector.pfif;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a person or a note, under their names of version 1.4. Used by one thread. */
final class PfifRecord {

    private final Map<String, String> fields = new HashMap<>();

    /** Sets a field; of repeated ones the first counts. */
    void put(String field, String value) {
        String tidy = value.strip();
        if (!tidy.isEmpty()) {
            fields.putIfAbsent(field, tidy);
        }
    }

    /** The value without blanks around it, empty when there is none. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The value on one line. */
    String line(String field) {
        return text(field).replaceAll("\\s+", " ");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A point in time; a mere day begins at midnight UTC. */
    Optional<Instant> time(String field) {
        String text = text(field);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            text.length() == 10
                                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                                    : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** When the source wrote it, else when it was entered. */
    Optional<Instant> writtenAt() {
        return time("source_date").or(() -> time("entry_date"));
    }
}
