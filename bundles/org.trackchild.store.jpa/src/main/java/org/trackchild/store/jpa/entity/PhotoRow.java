package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Row of {@code case_photo}. */
@Entity
@Table(name = "case_photo")
public class PhotoRow {

    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    public int width;
    public int height;

    @Lob public byte[] jpeg;
}
