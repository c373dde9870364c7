package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code journal}. Never updated, never deleted. */
@Entity
@Table(name = "journal")
public class JournalRow {

    @Id
    @Column(name = "entry_number")
    public long number;

    @Column(name = "written_at")
    public long at;

    public String actor;
    public String office;
    public String action;

    @Column(name = "subject_type")
    public String subjectType;

    @Column(name = "subject_id")
    public String subjectId;

    public String detail;
    public String hash;
}
