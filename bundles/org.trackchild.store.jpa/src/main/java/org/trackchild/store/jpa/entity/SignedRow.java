package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;

/**
 * Row of something that a person said with their name and that can be taken back, which leaves the
 * row and what was said.
 */
@MappedSuperclass
public abstract class SignedRow {

    @Id public String id;

    /** What there may be only once while it is in force: unique; null once it is taken back. */
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
