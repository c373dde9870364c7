package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code office_contact}. */
@Entity
@Table(name = "office_contact")
public class OfficeContactRow {

    @Id public String id;

    public String office;

    @Column(name = "place_in_list")
    public int place;

    @Column(name = "contact_kind")
    public String kind;

    public String contact;

    @Column(name = "is_public")
    public boolean open;
}
