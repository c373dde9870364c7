package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code recognition_act}: without a last day it is a withdrawal. */
@Entity
@Table(name = "recognition_act")
public class RecognitionActRow {

    @Id public String id;

    @Column(name = "recognition_id")
    public String recognition;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;

    public String paper;

    @Column(name = "signed_by")
    public String signedBy;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_reason")
    public String saidReason;
}
