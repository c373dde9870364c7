package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code office_action_step}. */
@Entity
@Table(name = "office_action_step")
public class OfficeActionStepRow {

    /** Identifiers sort by the time of recording. */
    @Id public String id;

    @Column(name = "action_id")
    public String action;

    public String kind;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "said_word")
    public String saidWord;

    /** The last day from then on. */
    @Column(name = "due_day")
    public LocalDate dueDay;
}
