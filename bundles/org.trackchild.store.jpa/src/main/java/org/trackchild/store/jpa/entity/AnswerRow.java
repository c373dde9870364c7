package org.trackchild.store.jpa.entity;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code proposal_answer}. */
@Entity
@Table(name = "proposal_answer")
public class AnswerRow {

    /** Proposal and place among its answers, joined by a slash. */
    @Id public String id;

    @Column(name = "proposal_id")
    public String proposal;

    @Column(name = "place_in_list")
    public int place;

    public String verdict;

    /** Codes of the checks, separated by commas. */
    public String checks;

    public String reason;

    @Column(name = "user_name")
    public String user;

    public String office;

    /** Codes of the kinds of cases that it speaks for, separated by commas. */
    public String sides;

    @Column(name = "voice_level")
    public String level;

    @Column(name = "answered_at")
    public long at;
}
