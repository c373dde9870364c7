package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Row of {@code field_correction}: one field of a case that was changed. */
@Entity
@Table(name = "field_correction")
@IdClass(CorrectionRow.Key.class)
public class CorrectionRow {

    @Id
    @Column(name = "case_id")
    public String caseId;

    /** Version of the case that the change made. */
    @Id
    @Column(name = "case_version")
    public long version;

    @Id public String field;

    /** What the field said before, and since. */
    @Lob public byte[] sealed;

    /** Codes of roles, separated by commas; empty for everybody who may see the case. */
    @Column(name = "readers_before")
    public String readersBefore;

    @Column(name = "readers_after")
    public String readersAfter;

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String caseId;
        public long version;
        public String field;

        public Key() {
            // for JPA
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && version == key.version
                    && Objects.equals(caseId, key.caseId)
                    && Objects.equals(field, key.field);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, version, field);
        }
    }
}
