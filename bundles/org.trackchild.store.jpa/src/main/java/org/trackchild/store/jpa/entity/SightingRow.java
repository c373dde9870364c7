package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Row of {@code case_sighting}. */
@Entity
@Table(name = "case_sighting")
public class SightingRow {

    /** Identifiers sort by the time of recording. */
    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    /** Counts the assessments. */
    public long version;

    /** Who has seen it, with a telephone number, where in words, and what; sealed together. */
    @Lob public byte[] sealed;

    @Column(name = "seen_on")
    public LocalDate seenOn;

    @Column(name = "seen_at")
    public String seenAt;

    public String state;
    public String district;

    @Column(name = "recorded_by")
    public String recordedBy;

    public String office;

    @Column(name = "recorded_at")
    public long recordedAt;
}
