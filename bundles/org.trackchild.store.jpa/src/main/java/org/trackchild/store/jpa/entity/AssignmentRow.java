package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code case_assignment}. */
@Entity
@Table(name = "case_assignment")
public class AssignmentRow {

    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    public String office;

    @Column(name = "user_name")
    public String user;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_at")
    public long saidAt;
}
