package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code family_tie}: one is something to the other. */
@Entity
@Table(name = "family_tie")
public class FamilyTieRow {

    @Id public String id;

    @Column(name = "one_id")
    public String one;

    @Column(name = "other_id")
    public String other;

    public String relation;

    public String ground;

    /** Both cases in their order, while it is in force: unique; null once it is taken back. */
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
