package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** What somebody said of an alarm. */
@Entity
@Table(name = "duplicate_answer")
public class DuplicateAnswerRow {

    @Id public String id;

    @Column(name = "alarm_id")
    public String alarm;

    /** Whether it speaks for the first case of the alarm. */
    @Column(name = "for_one")
    public boolean forOne;

    /** Whether it speaks for the other case. */
    @Column(name = "for_other")
    public boolean forOther;

    @Column(name = "same_child")
    public boolean same;

    @Column(name = "answer_level")
    public String level;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_reason")
    public String saidReason;

    public boolean counts;
}
