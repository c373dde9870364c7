package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code recognition_period}: follows from the acts, and is made anew with each. */
@Entity
@Table(name = "recognition_period")
public class RecognitionPeriodRow {

    @Id public String id;

    @Column(name = "recognition_id")
    public String recognition;

    public String district;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;
}
