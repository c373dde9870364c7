package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code headcount_line}. */
@Entity
@Table(name = "headcount_line")
@IdClass(HeadcountLineRow.Key.class)
public class HeadcountLineRow {

    @Id
    @Column(name = "headcount_id")
    public String headcountId;

    @Id
    @Column(name = "case_id")
    public String caseId;

    public String presence;

    @Column(name = "until_day")
    public LocalDate until;

    @Column(name = "seen_at")
    public Long seenAt;

    public String remark;

    /** Headcount and case. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String headcountId;
        public String caseId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.headcountId.equals(headcountId)
                    && key.caseId.equals(caseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(headcountId, caseId);
        }
    }
}
