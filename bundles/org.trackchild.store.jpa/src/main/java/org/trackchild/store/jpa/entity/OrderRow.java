package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Row of {@code case_order}. */
@Entity
@Table(name = "case_order")
public class OrderRow {

    /** Identifiers sort by the time at which the order was drawn up. */
    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    @Column(name = "order_kind")
    public String kind;

    /** Whether it is a draft, so that these are found fast. */
    public String status;

    /** What it says, as the evidence of transitions, sealed. */
    @Lob public byte[] sealed;

    @Column(name = "valid_from")
    public LocalDate from;

    @Column(name = "valid_until")
    public LocalDate until;

    @Column(name = "drafted_by")
    public String draftedBy;

    @Column(name = "drafted_office")
    public String draftedOffice;

    @Column(name = "drafted_at")
    public long draftedAt;

    /** Null while it is not signed; unique. */
    @Column(name = "order_number")
    public String number;

    @Column(name = "signed_by")
    public String signedBy;

    @Column(name = "signed_office")
    public String signedOffice;

    @Column(name = "signed_role")
    public String signedRole;

    @Column(name = "signed_at")
    public Long signedAt;

    /** The sitting in which it was signed; null for none. */
    @Column(name = "sitting_id")
    public String sittingId;

    /** Members present in the sitting, a name a line. */
    public String present;

    public String digest;

    @Column(name = "ended_by")
    public String endedBy;

    @Column(name = "ended_office")
    public String endedOffice;

    @Column(name = "ended_at")
    public Long endedAt;

    @Column(name = "ended_reason")
    public String endedReason;
}
