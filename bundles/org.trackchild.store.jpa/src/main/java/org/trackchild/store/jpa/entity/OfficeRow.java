package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code office}. */
@Entity
@Table(name = "office")
public class OfficeRow {

    @Id public String id;

    @Column(name = "office_type")
    public String type;

    @Column(name = "name_en")
    public String nameEnglish;

    @Column(name = "name_hi")
    public String nameHindi;

    public String state;
    public String district;
    public String contact;
    public boolean synthetic;
}
