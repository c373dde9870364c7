package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code tour_progress}. */
@Entity
@Table(name = "tour_progress")
public class TourRow {

    /** User and tour, with a space between: neither has one. */
    @Id public String id;

    @Column(name = "user_name")
    public String user;

    public String tour;

    @Column(name = "steps_done")
    public int done;

    @Column(name = "since_entry")
    public long since;

    @Column(name = "put_away")
    public boolean left;
}
