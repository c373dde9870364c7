package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code case_transfer}. */
@Entity
@Table(name = "case_transfer")
public class TransferRow {

    /** Identifiers sort by the time of asking. */
    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    public String kind;
    public String status;

    /** What of it can wait only once; null when it does not wait. */
    @Column(name = "waits_for")
    public String waitsFor;

    @Column(name = "from_office")
    public String fromOffice;

    @Column(name = "from_state")
    public String fromState;

    @Column(name = "from_district")
    public String fromDistrict;

    @Column(name = "to_office")
    public String toOffice;

    @Column(name = "to_state")
    public String toState;

    @Column(name = "to_district")
    public String toDistrict;

    @Column(name = "asked_by")
    public String askedBy;

    @Column(name = "asked_office")
    public String askedOffice;

    @Column(name = "asked_at")
    public long askedAt;

    @Column(name = "asked_reason")
    public String askedReason;

    public String escort;

    @Column(name = "journey_day")
    public LocalDate journeyDay;

    @Column(name = "answered_by")
    public String answeredBy;

    @Column(name = "answered_office")
    public String answeredOffice;

    @Column(name = "answered_at")
    public Long answeredAt;

    @Column(name = "answered_reason")
    public String answeredReason;

    @Column(name = "ended_by")
    public String endedBy;

    @Column(name = "ended_office")
    public String endedOffice;

    @Column(name = "ended_at")
    public Long endedAt;

    @Column(name = "ended_reason")
    public String endedReason;
}
