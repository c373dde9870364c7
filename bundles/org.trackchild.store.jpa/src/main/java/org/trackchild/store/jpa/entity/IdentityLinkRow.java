package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code identity_link}. */
@Entity
@Table(name = "identity_link")
public class IdentityLinkRow {

    @Id public String id;

    @Column(name = "one_id")
    public String one;

    @Column(name = "other_id")
    public String other;

    /** Both cases, joined by a slash, while it is in force: unique; null once it is withdrawn. */
    @Column(name = "in_force")
    public String inForce;

    public String ground;

    /** The proposal or alarm; null for one made by hand. */
    public String because;

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
