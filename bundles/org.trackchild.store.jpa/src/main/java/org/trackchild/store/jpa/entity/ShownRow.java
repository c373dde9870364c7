package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/**
 * Row of {@code case_shown}: that an entry of the journal tells of a reading in which the case was
 * shown. An index of the journal and no more: the entry itself names its cases, too.
 */
@Entity
@Table(name = "case_shown")
@IdClass(ShownRow.Key.class)
public class ShownRow {

    @Id
    @Column(name = "case_id")
    public String caseId;

    /** Subject of the entry; sorts by time. */
    @Id
    @Column(name = "reading_id")
    public String readingId;

    /** When, in milliseconds since 1970; as the entry says it. */
    @Column(name = "shown_at")
    public long at;

    /** To whom; as the entry says it. */
    public String actor;

    protected ShownRow() {
        // for JPA
    }

    public ShownRow(String caseId, String readingId, long at, String actor) {
        this.caseId = caseId;
        this.readingId = readingId;
        this.at = at;
        this.actor = actor;
    }

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String caseId;
        public String readingId;

        public Key() {
            // for JPA
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(caseId, key.caseId)
                    && Objects.equals(readingId, key.readingId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, readingId);
        }
    }
}
