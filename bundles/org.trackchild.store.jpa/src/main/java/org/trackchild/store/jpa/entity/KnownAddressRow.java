package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code known_address}. */
@Entity
@Table(name = "known_address")
public class KnownAddressRow {

    /** Account and address, with a blank between them: neither has one. */
    @Id public String id;

    @Column(name = "user_name")
    public String user;

    @Column(name = "last_day")
    public LocalDate lastDay;
}
