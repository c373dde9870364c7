package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code office_action}. */
@Entity
@Table(name = "office_action")
public class OfficeActionRow {

    @Id public String id;

    public String office;
    public String district;
    public String state;

    /** What shall be done. */
    public String task;

    @Column(name = "due_day")
    public LocalDate dueDay;

    @Column(name = "assigned_by")
    public String assignedBy;

    @Column(name = "assigned_office")
    public String assignedOffice;

    @Column(name = "assigned_at")
    public long assignedAt;

    /** {@code open}, {@code done} or {@code withdrawn}: overdue is a matter of the day. */
    public String standing;
}
