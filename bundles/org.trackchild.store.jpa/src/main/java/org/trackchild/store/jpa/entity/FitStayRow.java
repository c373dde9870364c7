package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code fit_stay}. */
@Entity
@Table(name = "fit_stay")
public class FitStayRow {

    @Id public String id;

    @Column(name = "recognition_id")
    public String recognition;

    @Column(name = "case_id")
    public String caseId;

    public long since;

    @Column(name = "left_at")
    public Long leftAt;

    /** The case while the child is there. */
    public String there;
}
