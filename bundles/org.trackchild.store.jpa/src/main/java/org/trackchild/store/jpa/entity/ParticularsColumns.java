package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Embeddable;

/** Columns that only one of the two kinds of cases fills. */
@Embeddable
public class ParticularsColumns {

    @Column(name = "fir_number")
    public String firNumber;

    @Column(name = "gd_entry")
    public String generalDiaryEntry;

    public String complainant;

    @Column(name = "complainant_relation")
    public String relation;

    @Column(name = "complainant_phone")
    public String complainantPhone;

    @Column(name = "brought_by")
    public String broughtBy;

    public String circumstances;

    @Column(name = "words_said")
    public String wordsSaid;
}
