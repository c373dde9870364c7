package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code case_transition}. */
@Entity
@Table(name = "case_transition")
public class TransitionRow {

    /** Identifiers sort by the time of recording. */
    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    public String transition;

    @Column(name = "from_status")
    public String from;

    @Column(name = "to_status")
    public String to;

    @Column(name = "happened_at")
    public long happenedAt;

    @Column(name = "recorded_at")
    public long recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    public String office;

    /** A line {@code code=text} for each; line ends within are written {@code \\n}. */
    public String evidence;
}
