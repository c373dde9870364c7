package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.access.api.Colleague;
import org.trackchild.access.api.Posting;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.Assignment;
import org.trackchild.store.api.Account;
import org.trackchild.store.api.Transaction;

/** Who has cases in hand, inside of one transaction. */
final class AssignmentBook {

    private final Transaction tx;

    private final CaseDesk desk;

    AssignmentBook(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * The offices for which a caller says who has a case, that of the chosen posting first where it
     * acts on the case; none for who may not.
     */
    static List<OfficeId> offices(CaseDesk desk, Caller caller, CaseFacts facts) {
        return desk.actingPostings(caller, facts).stream().map(Posting::office).distinct().toList();
    }

    /**
     * Whether nobody has anything to do in a case with a status. Of a person who turned 18 there is
     * aftercare to be done.
     */
    static boolean isOver(CaseStatus status) {
        return status.isClosed() && status != CaseStatus.TURNED_18;
    }

    /** The assignment with its person, while it is in force. */
    Optional<AssignedCase> inForce(Assignment assignment, CaseFacts facts) {
        return colleague(assignment.user(), assignment.said().office(), facts)
                .map(colleague -> new AssignedCase(assignment, colleague));
    }

    /** A person of an office who may act on a case. */
    Optional<Colleague> colleague(String user, OfficeId office, CaseFacts facts) {
        return tx.accounts()
                .find(user)
                .filter(Account::enabled)
                .flatMap(
                        account ->
                                account.colleagues(office, tx.now()).stream()
                                        .filter(colleague -> mayAct(desk, colleague, facts))
                                        .findFirst());
    }

    /** Whether a person may act on a case by the posting to the office alone. */
    static boolean mayAct(CaseDesk desk, Colleague colleague, CaseFacts facts) {
        Caller there =
                new Caller(colleague.user(), colleague.displayName(), List.of(colleague.posting()));
        return desk.policy().decide(there, Action.TRANSITION, facts).allowed();
    }

    /** Why somebody has a case in hand. */
    enum Because {
        /** Somebody said so. */
        ASSIGNED(""),
        /** Somebody took back that another one has it: who has it again is told nothing new. */
        UNDONE(";why=undone");

        private final String journaled;

        Because(String journaled) {
            this.journaled = journaled;
        }
    }

    /**
     * Begins an assignment, or goes on with one that had ended.
     *
     * @param made there is none of its case and office
     */
    void begin(Assignment made, Because because) {
        tx.assignments().insert(made);
        tx.journal(
                JournalAction.CASE_ASSIGNED,
                StoredCaseRegistry.subject(made.of()),
                "to="
                        + made.user()
                        + ";office="
                        + made.said().office()
                        + ";assignment="
                        + made.id()
                        + because.journaled);
    }

    /**
     * Ends an assignment.
     *
     * @param why {@code reassigned}, {@code taken_back}, {@code moved} or {@code closed}
     */
    void end(Assignment gone, String why) {
        tx.assignments().delete(gone);
        tx.journal(
                JournalAction.CASE_UNASSIGNED,
                StoredCaseRegistry.subject(gone.of()),
                "from="
                        + gone.user()
                        + ";office="
                        + gone.said().office()
                        + ";why="
                        + why
                        + ";assignment="
                        + gone.id());
    }

    /** A case is closed: nobody has it in hand any more, in whichever office. */
    void closed(CaseId of) {
        tx.assignments().ofCase(of).forEach(gone -> end(gone, "closed"));
    }

    /** A case has left an office. */
    void left(CaseId of, OfficeId office) {
        tx.assignments().find(of, office).ifPresent(gone -> end(gone, "moved"));
    }
}
