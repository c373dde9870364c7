package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code order_series}. */
@Entity
@Table(name = "order_series")
public class OrderSeriesRow {

    /** Office and year, joined by a slash. */
    @Id public String id;

    @Column(name = "last_number")
    public int last;
}
