package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code proposal}. */
@Entity
@Table(name = "proposal")
public class ProposalRow {

    @Id public String id;

    @Column(name = "missing_id")
    public String missing;

    @Column(name = "found_id")
    public String found;

    public String status;
    public double probability;

    @Column(name = "prior_bits")
    public double priorBits;

    @Column(name = "model_version")
    public String modelVersion;

    public long version;

    @Column(name = "made_at")
    public long madeAt;

    @Column(name = "answer_by")
    public long answerBy;
}
