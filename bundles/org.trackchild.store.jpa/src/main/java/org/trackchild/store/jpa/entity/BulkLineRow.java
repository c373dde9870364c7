package org.trackchild.store.jpa.entity;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Row of {@code bulk_line}. */
@Entity
@Table(name = "bulk_line")
@IdClass(BulkLineRow.Key.class)
public class BulkLineRow {

    @Id
    @Column(name = "run_id")
    public String run;

    @Id public int place;

    @Column(name = "case_id")
    public String of;

    public String standing;

    /** Null unless it was refused. */
    public String outcome;

    /** Which case of which run. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        public String run;

        public int place;

        public Key() {}

        public Key(String run, int place) {
            this.run = run;
            this.place = place;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key
                    && run.equals(((Key) other).run)
                    && place == ((Key) other).place;
        }

        @Override
        public int hashCode() {
            return Objects.hash(run, place);
        }
    }
}
