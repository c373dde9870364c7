package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code incident}. */
@Entity
@Table(name = "incident")
public class IncidentRow {

    @Id public String id;

    @Column(name = "incident_number")
    public String number;

    @Column(name = "incident_kind")
    public String kind;

    public String title;

    @Column(name = "incident_day")
    public LocalDate day;

    @Column(name = "place_state")
    public String placeState;

    @Column(name = "place_district")
    public String placeDistrict;

    @Column(name = "place_text")
    public String place;

    public String description;

    /** Of the office that keeps it. */
    public String office;

    public String state;
    public String district;

    /** Checked by hand, because callers bring the version they saw. */
    public long version;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "recorded_office")
    public String recordedOffice;

    @Column(name = "recorded_at")
    public long recordedAt;
}
