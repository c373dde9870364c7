package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code case_form}. */
@Entity
@Table(name = "case_form")
public class FormRow {

    /** Identifiers sort by the time of beginning. */
    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    @Column(name = "form_kind")
    public String kind;

    /** Office that keeps the case, as in its row. */
    public String office;

    /** State where the case is kept, as in its row. */
    public String state;

    /** District where the case is kept, as in its row. */
    public String district;

    /** Office in which the child lives; {@code null} where that is the one that keeps the case. */
    public String home;

    public String status;
    public long version;
    public String corrects;

    @Column(name = "begun_by")
    public String begunBy;

    @Column(name = "begun_office")
    public String begunOffice;

    @Column(name = "begun_at")
    public long begunAt;

    @Column(name = "saved_by")
    public String savedBy;

    @Column(name = "saved_office")
    public String savedOffice;

    @Column(name = "saved_at")
    public long savedAt;

    @Column(name = "form_number")
    public String number;

    @Column(name = "signed_by")
    public String signedBy;

    @Column(name = "signed_office")
    public String signedOffice;

    @Column(name = "signed_role")
    public String signedRole;

    @Column(name = "signed_at")
    public Long signedAt;

    public String digest;

    @Column(name = "ended_by")
    public String endedBy;

    @Column(name = "ended_office")
    public String endedOffice;

    @Column(name = "ended_at")
    public Long endedAt;
}
