package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * Row of {@code case_attachment}; the bytes are rows of their own, so that lists do not read them.
 */
@Entity
@Table(name = "case_attachment")
public class AttachmentRow {

    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    public String kind;
    public String title;
    public boolean restricted;

    @Column(name = "byte_count")
    public int size;

    @Column(name = "added_by")
    public String addedBy;

    @Column(name = "added_office")
    public String addedOffice;

    @Column(name = "added_at")
    public long addedAt;

    @Column(name = "removed_by")
    public String removedBy;

    @Column(name = "removed_office")
    public String removedOffice;

    @Column(name = "removed_at")
    public Long removedAt;

    @Column(name = "removed_reason")
    public String removedReason;
}
