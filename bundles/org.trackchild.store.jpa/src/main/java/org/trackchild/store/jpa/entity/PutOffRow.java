package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code put_off}. */
@Entity
@Table(name = "put_off")
public class PutOffRow {

    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    public String thing;

    @Column(name = "due_at")
    public long dueAt;

    @Column(name = "until_at")
    public long untilAt;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_reason")
    public String saidReason;

    @Column(name = "taken_up_at")
    public Long takenUpAt;
}
