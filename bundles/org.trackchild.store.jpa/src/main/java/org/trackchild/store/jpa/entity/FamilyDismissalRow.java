package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code family_dismissal}. */
@Entity
@Table(name = "family_dismissal")
public class FamilyDismissalRow {

    /** Both cases in their order. */
    @Id public String pair;

    @Column(name = "one_id")
    public String one;

    @Column(name = "other_id")
    public String other;

    public String clues;

    @Column(name = "said_by")
    public String saidBy;

    public String office;

    @Column(name = "said_at")
    public long saidAt;

    public String reason;
}
