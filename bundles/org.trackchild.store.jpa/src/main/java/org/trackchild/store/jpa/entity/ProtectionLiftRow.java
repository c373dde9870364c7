package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code protection_lift}: a protection that was lifted, with who had said it. */
@Entity
@Table(name = "protection_lift")
public class ProtectionLiftRow {

    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "lifted_by")
    public String liftedBy;

    @Column(name = "lifted_office")
    public String liftedOffice;

    @Column(name = "lifted_at")
    public long liftedAt;

    @Column(name = "lifted_reason")
    public String liftedReason;
}
