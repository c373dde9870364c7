package org.trackchild.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Row of {@code protection_lift}: a protection that was lifted, with who had said it. */
@Entity
@Table(name = "protection_lift")
public class ProtectionLiftRow {

    @Id public String id;

    @Column(name = "case_id")
    public String caseId;

    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_office")
    public String saidOffice;

    @Column(name = "said_at")
    public long saidAt;

    @Column(name = "lifted_by")
    public String liftedBy;

    @Column(name = "lifted_office")
    public String liftedOffice;

    @Column(name = "lifted_at")
    public long liftedAt;

    @Column(name = "lifted_reason")
    public String liftedReason;

    /** The case through which it was protected; null when it bore the mark itself. */
    @Column(name = "through_id")
    public String through;

    /** The case in which it was lifted; null in rows from before that was kept. */
    @Column(name = "lifted_in")
    public String liftedIn;

    /** The Special Court that permitted it, and its order; null when the mark was a mistake. */
    public String court;

    @Column(name = "court_number")
    public String courtNumber;

    @Column(name = "court_day")
    public LocalDate courtDay;
}
