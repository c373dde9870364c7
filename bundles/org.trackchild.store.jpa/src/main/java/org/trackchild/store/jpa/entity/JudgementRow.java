package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code judgement}. */
@Entity
@Table(name = "judgement")
public class JudgementRow {

    /** Both cases, joined by a slash. */
    @Id public String id;

    @Column(name = "missing_id")
    public String missing;

    @Column(name = "found_id")
    public String found;

    @Column(name = "same_child")
    public boolean same;

    @Column(name = "decided_at")
    public long at;

    public double probability;
    public boolean proposed;

    @Column(name = "model_version")
    public String modelVersion;

    @Column(name = "prior_bits")
    public double priorBits;

    @Column(name = "other_bits")
    public double otherBits;

    /** In the form of the store. */
    public String signs;
}
