package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code proposal_reason}. */
@Entity
@Table(name = "proposal_reason")
public class ReasonRow {

    /** Proposal and place among its reasons, joined by a slash. */
    @Id public String id;

    @Column(name = "proposal_id")
    public String proposal;

    @Column(name = "place_in_list")
    public int place;

    public String comparator;

    /** Null in rows from before it was kept. */
    @Column(name = "level_name")
    public String level;

    @Column(name = "label_en")
    public String labelEnglish;

    @Column(name = "label_hi")
    public String labelHindi;

    @Column(name = "missing_value")
    public String missingValue;

    @Column(name = "found_value")
    public String foundValue;

    public String agreement;
    public double bits;

    @Column(name = "sentence_en")
    public String sentenceEnglish;

    @Column(name = "sentence_hi")
    public String sentenceHindi;
}
