package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** Row of {@code identity_link}. */
@Entity
@Table(name = "identity_link")
public class IdentityLinkRow extends SignedRow {

    @Column(name = "one_id")
    public String one;

    @Column(name = "other_id")
    public String other;

    public String ground;

    /** The proposal or alarm; null for one made by hand. */
    public String because;
}
