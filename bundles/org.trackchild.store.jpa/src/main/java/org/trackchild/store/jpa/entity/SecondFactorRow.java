package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code second_factor}. Moments are milliseconds since 1970. */
@Entity
@Table(name = "second_factor")
public class SecondFactorRow {

    @Id
    @Column(name = "user_name")
    public String user;

    /** Sealed; empty when there is no second factor. */
    @Column(name = "sealed_secret")
    public String secret;

    @Column(name = "set_up_at")
    public Long setUpAt;

    @Column(name = "used_step")
    public long usedStep;

    /** Hashes with commas between them; empty when none is left. */
    @Column(name = "recovery_hashes")
    public String recovery;

    @Column(name = "asked_since")
    public Long askedSince;

    @Column(name = "taken_by")
    public String takenBy;

    @Column(name = "taken_at")
    public Long takenAt;
}
