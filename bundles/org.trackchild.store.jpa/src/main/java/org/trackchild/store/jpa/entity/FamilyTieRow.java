package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** Row of {@code family_tie}: one is something to the other. */
@Entity
@Table(name = "family_tie")
public class FamilyTieRow extends SignedRow {

    @Column(name = "one_id")
    public String one;

    @Column(name = "other_id")
    public String other;

    public String relation;

    public String ground;
}
