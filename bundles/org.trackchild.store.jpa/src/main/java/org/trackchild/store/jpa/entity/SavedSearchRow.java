package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code saved_search}. */
@Entity
@Table(name = "saved_search")
public class SavedSearchRow {

    @Id public String id;

    @Column(name = "kept_by")
    public String owner;

    /** Null while it is the owner's alone. */
    public String office;

    @Column(name = "label")
    public String name;

    /** What is asked, a line for each limit. */
    public String terms;

    public long version;

    @Column(name = "changed_at")
    public long changedAt;

    /** Null while it is there. */
    @Column(name = "deleted_at")
    public Long deletedAt;
}
