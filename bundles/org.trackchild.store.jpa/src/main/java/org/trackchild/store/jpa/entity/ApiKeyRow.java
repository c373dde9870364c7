package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code api_key}. Moments are milliseconds since 1970. */
@Entity
@Table(name = "api_key")
public class ApiKeyRow {

    @Id public String id;

    @Column(name = "user_name")
    public String user;

    @Column(name = "key_hash")
    public String hash;

    @Column(name = "key_label")
    public String label;

    /** Codes with commas between them. */
    @Column(name = "key_scopes")
    public String scopes;

    @Column(name = "made_at")
    public long madeAt;

    @Column(name = "until_day")
    public LocalDate untilDay;

    @Column(name = "used_day")
    public LocalDate usedDay;

    @Column(name = "revoked_at")
    public Long revokedAt;
}
