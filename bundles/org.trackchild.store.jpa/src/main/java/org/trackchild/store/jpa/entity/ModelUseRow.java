package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one row of {@code match_model_use}. */
@Entity
@Table(name = "match_model_use")
public class ModelUseRow {

    @Id public int id;

    @Column(name = "model_number")
    public long number;

    public boolean learning;
    public long since;

    @Column(name = "user_name")
    public String user;

    public String reason;
}
