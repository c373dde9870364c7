package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code child_case}. */
@Entity
@Table(name = "child_case")
public class CaseRow {

    @Id public String id;

    @Column(name = "case_number")
    public String number;

    public String kind;
    public String status;
    public String office;
    public String state;
    public String district;

    /** In which office a found child lives; null when it lives in none. */
    @Column(name = "lives_in")
    public String livesIn;

    /** The kind of bench before which the child stands; null for the committee. */
    public String bench;

    @Column(name = "lives_since")
    public Long livesSince;

    /** Since when a found child is under way with an escort; null while it is not. */
    @Column(name = "travels_since")
    public Long travelsSince;

    /** Checked by hand, because callers bring the version they saw. */
    public long version;

    @Column(name = "registered_by")
    public String registeredBy;

    @Column(name = "registered_at")
    public long registeredAt;

    @Column(name = "changed_at")
    public long changedAt;

    @Column(name = "traced_at")
    public Long tracedAt;

    @Column(name = "event_date")
    public LocalDate eventDate;

    @Column(name = "event_time")
    public String eventTime;

    @Column(name = "event_state")
    public String eventState;

    @Column(name = "event_district")
    public String eventDistrict;

    @Column(name = "event_place")
    public String eventPlace;

    @Column(name = "origin_source")
    public String originSource;

    @Column(name = "origin_reference")
    public String originReference;

    @Column(name = "origin_hash")
    public String originHash;

    @Column(name = "origin_note")
    public String originNote;

    /** The photograph to show, so that lists need no second query. */
    public String photo;

    @Embedded public DescriptionColumns child = new DescriptionColumns();

    @Embedded public ParticularsColumns particulars = new ParticularsColumns();
}
