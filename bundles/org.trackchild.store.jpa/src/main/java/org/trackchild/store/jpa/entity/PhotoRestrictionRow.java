package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code photo_restriction}. */
@Entity
@Table(name = "photo_restriction")
public class PhotoRestrictionRow {

    @Id public String id;

    @Column(name = "photo_id")
    public String photoId;

    @Column(name = "case_id")
    public String caseId;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_reason")
    public String saidReason;

    @Column(name = "ended_by")
    public String endedBy;

    @Column(name = "ended_office")
    public String endedOffice;

    /** Null while it is in force. */
    @Column(name = "ended_at")
    public Long endedAt;

    @Column(name = "ended_reason")
    public String endedReason;
}
