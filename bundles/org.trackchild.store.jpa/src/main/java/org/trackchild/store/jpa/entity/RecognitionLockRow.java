package org.trackchild.store.jpa.entity;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code recognition_lock}: says nothing, and is only locked. */
@Entity
@Table(name = "recognition_lock")
public class RecognitionLockRow {

    @Id public String district;

    /** For the store. */
    protected RecognitionLockRow() {}

    public RecognitionLockRow(String district) {
        this.district = district;
    }
}
