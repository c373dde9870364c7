package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code match_model}. */
@Entity
@Table(name = "match_model")
public class ModelRow {

    @Id
    @Column(name = "model_number")
    public long number;

    @Column(name = "made_at")
    public long madeAt;

    @Column(name = "made_by")
    public String madeBy;

    public int decisions;
    public int queries;
    public int tested;

    @Column(name = "loss_before")
    public double lossBefore;

    public double loss;

    public String parameters;
    public String calibration;
}
