package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** "Another child", said of a pair before there was an alarm. */
@Entity
@Table(name = "early_answer")
public class EarlyAnswerRow {

    @Id public String id;

    @Column(name = "one_case")
    public String one;

    @Column(name = "other_case")
    public String other;

    /** Whether it was said for the office that keeps the first case, or else the other one. */
    @Column(name = "for_one")
    public boolean forOne;

    @Column(name = "answer_level")
    public String level;

    @Column(name = "one_version")
    public long oneVersion;

    @Column(name = "other_version")
    public long otherVersion;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_reason")
    public String saidReason;
}
