package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code duplicate_alarm}. */
@Entity
@Table(name = "duplicate_alarm")
public class DuplicateRow {

    @Id public String id;

    @Column(name = "one_id")
    public String one;

    @Column(name = "other_id")
    public String other;

    /** Whether photographs are the cause: unique together with the two cases. */
    @Column(name = "by_photograph")
    public boolean byPhotograph;

    public String ground;
    public String status;
    public double probability;
    public long version;

    @Column(name = "made_at")
    public long madeAt;

    /** Digests, in the form of the store; null when photographs are the cause. */
    public String said;

    /** The same, of when it was dismissed; null when it never was. */
    public String dismissed;

    @Column(name = "photo_one")
    public String photoOne;

    @Column(name = "photo_other")
    public String photoOther;

    /** Names of comparators, joined by commas. */
    @Column(name = "returned_because")
    public String returnedBecause;

    @Column(name = "answered_by")
    public String answeredBy;

    @Column(name = "answered_office")
    public String answeredOffice;

    @Column(name = "answered_at")
    public Long answeredAt;

    @Column(name = "answered_reason")
    public String answeredReason;
}
