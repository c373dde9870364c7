package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code bench_sitting}. Whatever is said in it is said for its office. */
@Entity
@Table(name = "bench_sitting")
public class SittingRow {

    /** Identifiers sort by the time of planning. */
    @Id public String id;

    public String office;

    /** So that those that are ahead are found fast. */
    public String status;

    @Column(name = "sit_day")
    public LocalDate day;

    @Column(name = "start_at")
    public String start;

    public String venue;
    public String place;

    /** A name a line. */
    public String expected;

    @Column(name = "planned_by")
    public String plannedBy;

    @Column(name = "planned_at")
    public long plannedAt;

    @Column(name = "moved_by")
    public String movedBy;

    @Column(name = "moved_at")
    public Long movedAt;

    @Column(name = "moved_reason")
    public String movedReason;

    @Column(name = "opened_by")
    public String openedBy;

    @Column(name = "opened_at")
    public Long openedAt;

    /** A name a line; null before it is opened. */
    @Column(name = "present")
    public String present;

    @Column(name = "ended_by")
    public String endedBy;

    @Column(name = "ended_at")
    public Long endedAt;

    @Column(name = "ended_reason")
    public String endedReason;

    /** The office while it is open, else null; unique, so that a bench has one open sitting. */
    @Column(name = "open_of")
    public String openOf;
}
