package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code journal_cursor}. */
@Entity
@Table(name = "journal_cursor")
public class CursorRow {

    @Id public String follower;

    @Column(name = "entry_number")
    public long number;
}
