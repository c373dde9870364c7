package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code sighting_assessment}. */
@Entity
@Table(name = "sighting_assessment")
@IdClass(AssessmentRow.Key.class)
public class AssessmentRow {

    @Id
    @Column(name = "sighting_id")
    public String sightingId;

    /** Version of the sighting after it. */
    @Id public long version;

    public String reliability;

    @Column(name = "said_by")
    public String saidBy;

    public String office;

    @Column(name = "said_at")
    public long saidAt;

    public String reason;

    /** Sighting and version. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String sightingId;
        public long version;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(sightingId, key.sightingId)
                    && version == key.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(sightingId, version);
        }
    }
}
