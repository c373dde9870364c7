package org.trackchild.registry.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Place;

/**
 * An event in which several children went missing or were found: a raid, a train, a fair, a flood.
 *
 * @param id for machines
 * @param number for people and paper: {@code IN-26-000012}
 * @param content what is known of it
 * @param office the office that keeps it
 * @param version grows with every change of the content
 * @param recorded who recorded it; without a reason
 */
public record Incident(
        UUID id,
        String number,
        Content content,
        OfficeId office,
        long version,
        Statement recorded) {

    /** Name of the code list of kinds. */
    public static final String KINDS = "incident_kind";

    public Incident {
        Objects.requireNonNull(id);
        Objects.requireNonNull(number);
        Objects.requireNonNull(content);
        Objects.requireNonNull(office);
        Objects.requireNonNull(recorded);
    }

    /** The same incident with another content and the next version. */
    public Incident with(Content changed) {
        return new Incident(id, number, changed, office, version + 1, recorded);
    }

    /**
     * What is known of an incident.
     *
     * @param kind code of the list {@link #KINDS}
     * @param title short, 1 to 200 characters; without names of children, because everybody who
     *     sees one of the children reads it
     * @param day when it was, not after today
     * @param place where
     * @param description in words, at most 2,000 characters, may be empty; without names of
     *     children
     */
    public record Content(
            String kind, String title, LocalDate day, Place place, String description) {

        public Content {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(title);
            Objects.requireNonNull(day);
            Objects.requireNonNull(place);
            Objects.requireNonNull(description);
        }
    }
}
