package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code recognition}. */
@Entity
@Table(name = "recognition")
public class RecognitionRow {

    @Id public String id;

    @Column(name = "recognition_number")
    public String number;

    @Column(name = "recognition_kind")
    public String kind;

    public String called;
    public String state;
    public String district;
    public String address;
    public String phone;

    /** {@code yes} or {@code no}: whether it is withdrawn for good, today or on a later day. */
    public String withdrawn;
}
