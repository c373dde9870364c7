package org.trackchild.registry.core;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.OfficeId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Particulars;
import org.trackchild.registry.api.Revision;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Meaning;
import org.trackchild.store.api.OfficeJournalTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Brings a case to a status, and keeps how it came there, inside of one transaction. */
final class StatusChange {

    /** Statuses of a case whose child is found, and not yet home. */
    private static final Set<CaseStatus> FOUND = Set.of(CaseStatus.TRACED, CaseStatus.RECOVERED);

    /** Evidence of a step that a link between cases makes: its identifier. */
    static final String LINK = "link";

    private final Transaction tx;

    private final CaseDesk desk;

    StatusChange(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    static MadeTransition.Signature signature(Caller caller) {
        return new MadeTransition.Signature(
                caller.user(), caller.office().map(OfficeId::value).orElse(""));
    }

    /**
     * Makes a transition; the journal is left to the caller.
     *
     * @param old the case as it is now
     * @param particulars those that it has then
     * @return the case with its new version
     */
    ChildCase make(
            ChildCase old,
            Particulars particulars,
            CaseStatus to,
            Step step,
            MadeTransition.Signature by) {
        CaseHeader header = old.header();
        Revision revision = header.revision();
        ChildCase changed =
                new ChildCase(
                        new CaseHeader(
                                header.id(),
                                header.number(),
                                header.kind(),
                                to,
                                header.office(),
                                new Revision(
                                        revision.version() + 1,
                                        revision.registeredBy(),
                                        revision.registeredAt(),
                                        tx.now(),
                                        tracedAt(old, to, step))),
                        old.child(),
                        old.event(),
                        particulars,
                        old.origin(),
                        old.photos(),
                        old.extra());
        if (!tx.cases().update(changed, revision.version(), desk.keysOf(changed))) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        record(changed.id(), header.status(), to, step, by);
        return changed;
    }

    private Optional<Instant> tracedAt(ChildCase old, CaseStatus to, Step step) {
        if (to.isLookedFor() || wasNeverFound(old.id(), step)) {
            return Optional.empty();
        }
        Optional<Instant> before = old.header().revision().tracedAt();
        return before.isEmpty() && to == CaseStatus.TRACED ? Optional.of(step.happened()) : before;
    }

    private boolean wasNeverFound(CaseId of, Step step) {
        CaseFacts facts = tx.cases().find(of).orElseThrow().facts();
        return Casebook.wasNeverFound(desk.rules(facts), facts.kind(), step.transition());
    }

    /**
     * Keeps a transition of a case that is changed otherwise. The cases of the family are told in
     * the journal when the child is traced, and when it is looked for again: once for each child,
     * by its first case that is traced, and by its last one that is not any more.
     */
    void record(CaseId of, CaseStatus from, CaseStatus to, Step step, MadeTransition.Signature by) {
        if (from.isLookedFor() && !to.isLookedFor()) {
            new LawfulRequests(tx, desk).over(of, to);
        }
        CaseFacts facts = tx.cases().find(of).orElseThrow().facts();
        new LawfulRequests(tx, desk).ended(of, desk.rules(facts), facts.kind(), step, to);
        if (!from.isClosed() && to.isClosed()) {
            new Alarms(tx).over(of, to);
            if (AssignmentBook.isOver(to)) {
                new AssignmentBook(tx, desk).closed(of);
            }
        } else if (from.isClosed() && !to.isClosed()) {
            new Alarms(tx).reopened(of);
        }
        tx.transitions()
                .insert(new MadeTransition(CaseId.drawUuid(), of, from, to, step, tx.now(), by));
        stand(of, by);
        boolean left = from.isLookedFor() || from == CaseStatus.IN_CARE;
        if (left && to == CaseStatus.TRACED && isTrace(of, step.transition())) {
            tell(of, JournalAction.RELATIVE_FOUND);
        } else if (FOUND.contains(from) && to.isLookedFor()
                || isOrWasFound(from) && wasNeverFound(of, step)) {
            tell(of, JournalAction.RELATIVE_LOOKED_FOR);
        }
    }

    /**
     * Keeps before which bench a found child stands now, and with which fit facility or person it
     * is: what was made says it. What waits to be heard waits there from now on, and what another
     * bench ordered and nobody carried out ends.
     */
    private void stand(CaseId of, MadeTransition.Signature by) {
        StoredCase stored = tx.cases().find(of).orElseThrow();
        if (stored.facts().kind() == CaseKind.FOUND) {
            Casebook book = Casebook.of(tx, stored.content());
            new FitStays(tx, desk).settle(stored, book);
            String bench = book.bench(desk.rules(stored.facts()));
            if (!bench.equals(stored.facts().bench())) {
                tx.cases().bring(of, bench);
                OfficeId office =
                        by.office().isEmpty() ? stored.facts().office() : new OfficeId(by.office());
                Statement said = new Statement(by.user(), office, tx.now(), "");
                CaseFacts now = stored.facts().before(bench);
                new MovedListings(tx, desk).settle(stored, now, said);
                new LapsedOrders(tx, desk).end(stored, now.standsBefore(), said);
            }
        }
    }

    /** Whether the child is found, also one that is in care because its family is known. */
    private static boolean isOrWasFound(CaseStatus status) {
        return FOUND.contains(status) || status == CaseStatus.IN_CARE;
    }

    /**
     * Whether a transition says that the child was traced. Another one that leads to the same
     * status, such as that of parents who take their child back, finds nobody.
     */
    private boolean isTrace(CaseId of, String transition) {
        CaseFacts facts = tx.cases().find(of).orElseThrow().facts();
        return desk.rules(facts).means(facts.kind(), transition, Meaning.TRACE);
    }

    /**
     * What the journal says of a step that changed a case.
     *
     * @param changed the case with its new version
     * @param more what is said besides; begins with a semicolon, or is empty
     */
    static void journal(
            Transaction tx, ChildCase changed, CaseStatus from, Step step, String more) {
        tx.journal(
                JournalAction.CASE_TRANSITION,
                StoredCaseRegistry.subject(changed.id()),
                "version="
                        + changed.header().revision().version()
                        + ";transition="
                        + step.transition()
                        + ";from="
                        + from.code()
                        + ";to="
                        + changed.header().status().code()
                        + ";happened="
                        + step.happened()
                        + more);
    }

    /**
     * What the journal says of a step that the platform makes because of what was done elsewhere:
     * whoever did that did one thing.
     *
     * @param because of what; begins with a semicolon
     */
    static void journalFollowing(
            Transaction tx, ChildCase changed, CaseStatus from, Step step, String because) {
        journal(tx, changed, from, step, because + OfficeJournalTable.FOLLOWS);
    }

    /** Another case of the child that says the same has told it, or will. */
    private void tell(CaseId of, JournalAction action) {
        FamilyCircle circle = new FamilyCircle(tx);
        Set<CaseId> besides = new HashSet<>(circle.child(of));
        besides.remove(of);
        boolean found =
                tx.cases().findAll(besides).stream()
                        .map(each -> each.content().header().status())
                        .anyMatch(FOUND::contains);
        if (!found) {
            circle.tell(of, action);
        }
    }
}
