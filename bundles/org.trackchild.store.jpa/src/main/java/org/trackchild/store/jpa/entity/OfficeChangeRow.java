package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code office_change}: one field that was changed. */
@Entity
@Table(name = "office_change")
public class OfficeChangeRow {

    @Id public String id;

    @Column(name = "act_id")
    public String act;

    @Column(name = "place_in_list")
    public int place;

    public String field;

    @Column(name = "value_before")
    public String before;

    @Column(name = "value_after")
    public String after;
}
