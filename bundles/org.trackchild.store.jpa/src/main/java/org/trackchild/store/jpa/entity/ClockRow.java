package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code case_clock}. */
@Entity
@Table(name = "case_clock")
@IdClass(ClockRow.Key.class)
public class ClockRow {

    @Id
    @Column(name = "case_id")
    public String caseId;

    @Id public String clock;

    public String office;
    public String district;
    public String state;

    /** The kind of bench before which the child stands. */
    public String bench;

    /** Office in which the child lives; {@code null} where that is the one that keeps the case. */
    public String home;

    @Column(name = "clock_round")
    public int round;

    @Column(name = "since_at")
    public long sinceAt;

    @Column(name = "due_at")
    public long dueAt;

    @Column(name = "district_at")
    public Long districtAt;

    @Column(name = "state_at")
    public Long stateAt;

    @Column(name = "nation_at")
    public Long nationAt;

    /** The key of this row. */
    public Key key() {
        Key key = new Key();
        key.caseId = caseId;
        key.clock = clock;
        return key;
    }

    /** Case and clock. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String caseId;
        public String clock;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.caseId.equals(caseId) && key.clock.equals(clock);
        }

        @Override
        public int hashCode() {
            return Objects.hash(caseId, clock);
        }
    }
}
