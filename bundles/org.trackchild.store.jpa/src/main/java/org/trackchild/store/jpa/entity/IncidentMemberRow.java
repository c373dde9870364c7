package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code incident_member}. */
@Entity
@Table(name = "incident_member")
public class IncidentMemberRow {

    @Id public String id;

    @Column(name = "incident_id")
    public String incident;

    @Column(name = "case_id")
    public String caseId;

    /** Incident and case while it is in force: unique; null once it is taken out. */
    @Column(name = "in_force")
    public String inForce;

    @Column(name = "made_by")
    public String madeBy;

    @Column(name = "made_office")
    public String madeOffice;

    @Column(name = "made_at")
    public long madeAt;

    @Column(name = "made_reason")
    public String madeReason;

    @Column(name = "withdrawn_by")
    public String withdrawnBy;

    @Column(name = "withdrawn_office")
    public String withdrawnOffice;

    @Column(name = "withdrawn_at")
    public Long withdrawnAt;

    @Column(name = "withdrawn_reason")
    public String withdrawnReason;
}
