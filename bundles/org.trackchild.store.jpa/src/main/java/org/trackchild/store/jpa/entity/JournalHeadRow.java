package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row of {@code journal_head}: writers lock it to get the next number. */
@Entity
@Table(name = "journal_head")
public class JournalHeadRow {

    /** Identifier of the one row. */
    public static final int ONLY = 1;

    @Id public int id;

    @Column(name = "entry_number")
    public long number;

    public String hash;
}
