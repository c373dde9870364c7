package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code notice}. */
@Entity
@Table(name = "notice")
public class NoticeRow {

    @Id public String id;

    public String audience;

    public String kind;

    public String topic;

    @Column(name = "case_id")
    public String caseId;

    public String thing;

    @Column(name = "since_at")
    public long sinceAt;

    @Column(name = "raised_day")
    public LocalDate raisedDay;

    @Column(name = "raised_at")
    public long raisedAt;

    @Column(name = "settled_at")
    public Long settledAt;

    public long entry;

    public String actor;
}
