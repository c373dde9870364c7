package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code office_act}: something that was done to the entry of an office. */
@Entity
@Table(name = "office_act")
public class OfficeActRow {

    @Id public String id;

    public String office;

    @Column(name = "entry_version")
    public long version;

    @Column(name = "act_kind")
    public String kind;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_reason")
    public String saidReason;
}
