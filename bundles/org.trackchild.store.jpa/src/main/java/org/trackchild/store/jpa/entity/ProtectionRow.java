package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code case_protection}. */
@Entity
@Table(name = "case_protection")
public class ProtectionRow {

    @Id
    @Column(name = "case_id")
    public String caseId;

    @Column(name = "said_by")
    public String saidBy;

    public String office;

    @Column(name = "said_at")
    public long saidAt;

    /** The case that bears the mark itself; null when this one does. */
    @Column(name = "through_id")
    public String through;
}
