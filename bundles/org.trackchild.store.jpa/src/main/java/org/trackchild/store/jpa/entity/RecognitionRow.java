package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code recognition}. */
@Entity
@Table(name = "recognition")
public class RecognitionRow {

    @Id public String id;

    @Column(name = "recognition_number")
    public String number;

    @Column(name = "recognition_kind")
    public String kind;

    public String called;
    public String state;
    public String district;
    public String address;
    public String phone;
    public int places;

    @Column(name = "lowest_age")
    public int lowestAge;

    @Column(name = "highest_age")
    public int highestAge;

    /** Their codes, separated by blanks. */
    public String sexes;

    public String conditions;

    /** Since when it is recognised without a gap. */
    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;

    /** {@code yes} or {@code no}: whether it ends because it was withdrawn. */
    public String withdrawn;
}
