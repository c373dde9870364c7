package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Row of {@code case_note}. */
@Entity
@Table(name = "case_note")
public class NoteRow {

    /** Identifiers sort by the time of writing. */
    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    /** The text, sealed. */
    @Lob public byte[] sealed;

    public boolean shared;
    public String corrects;

    @Column(name = "written_by")
    public String writtenBy;

    public String office;

    @Column(name = "written_at")
    public long writtenAt;
}
