package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code office}. */
@Entity
@Table(name = "office")
public class OfficeRow {

    @Id public String id;

    @Column(name = "office_type")
    public String type;

    @Column(name = "name_en")
    public String nameEnglish;

    @Column(name = "name_hi")
    public String nameHindi;

    public String state;
    public String district;
    public boolean synthetic;

    /** As they are written. */
    public String hours;

    @Column(name = "hours_words")
    public String hoursWords;

    /** Their codes, separated by blanks. */
    public String languages;

    public Integer places;

    @Column(name = "lowest_age")
    public Integer lowestAge;

    @Column(name = "highest_age")
    public Integer highestAge;

    /** Their codes, separated by blanks. */
    public String sexes;

    public boolean disability;
    public Double latitude;
    public Double longitude;
    public Integer accuracy;

    @Column(name = "code_source")
    public String codeSource;

    @Column(name = "code_reference")
    public String codeReference;

    public String parent;
    public String licence;

    @Column(name = "licence_until")
    public LocalDate licenceUntil;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "address_hidden")
    public boolean hidden;

    @Column(name = "entry_version")
    public long version;

    @Column(name = "verified_at")
    public Long verifiedAt;

    @Column(name = "verified_by")
    public String verifiedBy;

    @Column(name = "last_day")
    public LocalDate lastDay;

    @Column(name = "closed_reason")
    public String closedReason;

    public String successor;
}
