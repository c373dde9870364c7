package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code case_key}: a key under which a case is found by name. */
@Entity
@Table(name = "case_key")
@IdClass(CaseKeyRow.Key.class)
public class CaseKeyRow {

    @Id
    @Column(name = "name_key")
    public String nameKey;

    @Id
    @Column(name = "case_id")
    public String caseId;

    /** Of the office that keeps the case: so that a state's search need not look at all others. */
    @Column(name = "state")
    public String state;

    protected CaseKeyRow() {
        // for JPA
    }

    public CaseKeyRow(String nameKey, String caseId, String state) {
        this.nameKey = nameKey;
        this.caseId = caseId;
        this.state = state;
    }

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String nameKey;
        public String caseId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(nameKey, key.nameKey)
                    && Objects.equals(caseId, key.caseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(nameKey, caseId);
        }
    }
}
