package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code headcount}. */
@Entity
@Table(name = "headcount")
public class HeadcountRow {

    /** Identifiers sort by the time of counting. */
    @Id public String id;

    public String office;

    @Column(name = "count_day")
    public LocalDate day;

    @Column(name = "counted_by")
    public String countedBy;

    @Column(name = "counted_role")
    public String role;

    @Column(name = "counted_at")
    public long countedAt;

    public String digest;
}
