package org.trackchild.store.jpa.entity;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Row of {@code attachment_bytes}: the file of an attachment, under the same identifier. */
@Entity
@Table(name = "attachment_bytes")
public class AttachmentBytesRow {

    @Id public String id;

    /** Sealed. */
    @Lob public byte[] content;
}
