package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code bulk_run}. */
@Entity
@Table(name = "bulk_run")
public class BulkRunRow {

    @Id public String id;

    @Column(name = "begun_by")
    public String owner;

    public String office;

    public String act;

    /** Null after the end. */
    public String arguments;

    public String digest;

    @Column(name = "begun_at")
    public long begunAt;

    @Column(name = "case_count")
    public int cases;

    /** Right after the end only. */
    @Column(name = "done_count")
    public int done;

    /** Right after the end only. */
    @Column(name = "refused_count")
    public int refused;

    /** Null while cases wait. */
    @Column(name = "ended_at")
    public Long endedAt;

    /** Null unless it was stopped. */
    @Column(name = "cancelled_at")
    public Long cancelledAt;

    /** Null while its report is kept. */
    @Column(name = "dismissed_at")
    public Long dismissedAt;

    /** Null when nobody has worked on it yet. */
    @Column(name = "held_by")
    public String heldBy;

    @Column(name = "held_until")
    public Long heldUntil;
}
