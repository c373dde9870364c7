package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code case_field}: what a case records in one field of a pack. */
@Entity
@Table(name = "case_field")
@IdClass(CaseFieldRow.Key.class)
public class CaseFieldRow {

    @Id
    @Column(name = "case_id")
    public String caseId;

    @Id public String field;

    public String shape;

    /** Codes of roles, joined by commas; empty for everybody who may see the case. */
    public String readers;

    @Column(name = "text_value")
    public String text;

    /** The number, too, when it is one. */
    @Column(name = "number_value")
    public BigDecimal number;

    /** The day, too, when it is one. */
    @Column(name = "date_value")
    public LocalDate date;

    /** What is searched: the beginning of the text in lower case. */
    @Column(name = "search_key")
    public String searchKey;

    /** Primary key. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String caseId;
        public String field;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(caseId, key.caseId)
                    && Objects.equals(field, key.field);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, field);
        }
    }
}
