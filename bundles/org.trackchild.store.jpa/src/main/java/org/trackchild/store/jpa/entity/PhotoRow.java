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

    /** Whether a row of {@code photo_restriction} is in force: told with each case. */
    public boolean restricted;

    /** Sealed. */
    @Lob public byte[] jpeg;

    /** SHA-256 of the clear bytes; null in rows from before there was such a thing. */
    public String digest;

    /** Hashes of the picture; null where they would tell nothing, with their bands. */
    @Column(name = "row_hash")
    public Long rowHash;

    @Column(name = "column_hash")
    public Long columnHash;

    /** Sixteen bits each of the hash of the rows, the lowest first. */
    @Column(name = "band_0")
    public Integer band0;

    @Column(name = "band_1")
    public Integer band1;

    @Column(name = "band_2")
    public Integer band2;

    @Column(name = "band_3")
    public Integer band3;
}
