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

    /** Since when something is awaited from the side of the missing report; null when nothing. */
    @Column(name = "missing_asked_at")
    public Long missingAskedAt;

    /** Since when something is awaited from the side of the found child; null when nothing. */
    @Column(name = "found_asked_at")
    public Long foundAskedAt;

    /** Digests, in the form of the store; null when it was never rejected. */
    public String rejection;

    /** Names of comparators, joined by commas; null in rows from before there was such a thing. */
    @Column(name = "returned_because")
    public String returnedBecause;
}
