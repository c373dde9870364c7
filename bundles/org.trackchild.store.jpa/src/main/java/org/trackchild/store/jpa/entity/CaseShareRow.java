package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code case_share}: an office that may see a case although it does not keep it. */
@Entity
@Table(name = "case_share")
@IdClass(CaseShareRow.Key.class)
public class CaseShareRow {

    @Id
    @Column(name = "case_id")
    public String caseId;

    @Id public String office;

    protected CaseShareRow() {
        // for JPA
    }

    public CaseShareRow(String caseId, String office) {
        this.caseId = caseId;
        this.office = office;
    }

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String caseId;
        public String office;

        public Key() {
            // for JPA
        }

        public Key(String caseId, String office) {
            this.caseId = caseId;
            this.office = office;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(caseId, key.caseId)
                    && Objects.equals(office, key.office);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, office);
        }
    }
}
