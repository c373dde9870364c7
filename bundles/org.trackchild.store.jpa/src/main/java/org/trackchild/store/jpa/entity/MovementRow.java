package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code home_movement}. */
@Entity
@Table(name = "home_movement")
public class MovementRow {

    /** Identifiers sort by the time of writing. */
    @Id public String id;

    public String office;

    @Column(name = "case_id")
    public String caseId;

    public String movement;

    @Column(name = "moved_at")
    public long movedAt;
}
