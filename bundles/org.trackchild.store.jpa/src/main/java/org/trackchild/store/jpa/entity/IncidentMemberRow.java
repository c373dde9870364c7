package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** Row of {@code incident_member}. */
@Entity
@Table(name = "incident_member")
public class IncidentMemberRow extends SignedRow {

    @Column(name = "incident_id")
    public String incident;

    @Column(name = "case_id")
    public String caseId;
}
