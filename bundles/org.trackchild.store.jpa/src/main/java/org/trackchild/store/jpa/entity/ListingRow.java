package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code cause_listing}. */
@Entity
@Table(name = "cause_listing")
public class ListingRow {

    /** Identifiers sort by the time of making. */
    @Id public String id;

    public String office;

    @Column(name = "case_id")
    public String caseId;

    public String matter;
    public String source;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_reason")
    public String saidReason;

    /** Null while it is not put down. */
    @Column(name = "sitting_id")
    public String sittingId;

    @Column(name = "list_number")
    public int number;

    /** Null while something must become of it. */
    public String outcome;

    @Column(name = "outcome_by")
    public String outcomeBy;

    @Column(name = "outcome_office")
    public String outcomeOffice;

    @Column(name = "outcome_at")
    public Long outcomeAt;

    @Column(name = "outcome_reason")
    public String outcomeReason;

    @Column(name = "next_id")
    public String nextId;
}
