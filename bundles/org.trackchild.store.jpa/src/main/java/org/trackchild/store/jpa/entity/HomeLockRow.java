package org.trackchild.store.jpa.entity;

import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code home_lock}: says nothing, and is only locked. */
@Entity
@Table(name = "home_lock")
public class HomeLockRow {

    @Id public String office;

    /** For the store. */
    protected HomeLockRow() {}

    public HomeLockRow(String office) {
        this.office = office;
    }
}
