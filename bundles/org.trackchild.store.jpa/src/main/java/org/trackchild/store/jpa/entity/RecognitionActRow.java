package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * Row of {@code recognition_act}: without a last day, and all that belongs to a term, it is a
 * withdrawal.
 */
@Entity
@Table(name = "recognition_act")
public class RecognitionActRow {

    @Id public String id;

    @Column(name = "recognition_id")
    public String recognition;

    /** The first act of a recognition has 1. */
    @Column(name = "act_number")
    public int number;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;

    public Integer places;

    @Column(name = "lowest_age")
    public Integer lowestAge;

    @Column(name = "highest_age")
    public Integer highestAge;

    /** Their codes, separated by blanks. */
    public String sexes;

    public String conditions;

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
