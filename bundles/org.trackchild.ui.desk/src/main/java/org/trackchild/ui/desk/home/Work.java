package org.trackchild.ui.desk.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.ui.desk.form.Registering;

/** The work of a caller, from the services. Asks nothing that is journaled as a reading. */
final class Work {

    private static final int CASES = 20;

    private final CaseRegistry cases;

    private final Queue queue;

    private final Duplicates duplicates;

    private final Requests requests;

    private final Directory directory;

    private final AccessPolicy policy;

    Work(
            CaseRegistry cases,
            Queue queue,
            Duplicates duplicates,
            Requests requests,
            Directory directory,
            AccessPolicy policy) {
        this.cases = cases;
        this.queue = queue;
        this.duplicates = duplicates;
        this.requests = requests;
        this.directory = directory;
        this.policy = policy;
    }

    /**
     * Counts of the lanes.
     *
     * @param clocks clocks of the law past their limit
     * @param overdue proposals that wait for the caller and are overdue, among those of the queue
     * @param open all open proposals
     * @param toSign drafts of orders that wait for the caller's signature; empty for who signs none
     * @param uncounted children of the caller's home who should have been counted by now
     * @param twice alarms that a child may be registered twice and that wait for the caller
     * @param transfers requests of other offices that wait for an answer
     * @param missing children who are looked for
     * @param found children whose families are looked for
     * @param traced cases with a confirmed proposal
     */
    record Lanes(
            long clocks,
            long overdue,
            long open,
            OptionalLong toSign,
            long uncounted,
            long twice,
            long transfers,
            long missing,
            long found,
            long traced) {}

    Directory directory() {
        return directory;
    }

    boolean mayRegister(Caller caller, CaseKind kind) {
        return new Registering(policy).mayRegister(caller, kind);
    }

    /** Whether the caller can see any case at all. */
    boolean seesCases(Caller caller) {
        return !policy.reach(caller).equals(Reach.NOTHING);
    }

    /** The items of the queue. */
    Queue queue() {
        return queue;
    }

    /** What others ask of the caller's office. */
    Requests requests() {
        return requests;
    }

    /** The open cases of the office or area of the caller, newest first. */
    List<CaseSummary> openCases(Caller caller) {
        return cases.list(caller, mine(caller).build(), Optional.empty(), CASES).items();
    }

    Lanes lanes(Caller caller, List<ProposalView> awaited, Instant now) {
        long overdue =
                awaited.stream()
                        .filter(ProposalView::isAwaited)
                        .filter(view -> !now.isBefore(view.proposal().timing().answerBy()))
                        .count();
        return new Lanes(
                queue.casework().countDue(caller).overdue(),
                overdue,
                queue.proposals().count(caller, ProposalStatus.UNSETTLED),
                requests.toSign(caller),
                requests.uncounted(caller),
                duplicates.countAwaited(caller),
                requests.transfers(caller),
                cases.count(caller, mine(caller).kind(CaseKind.MISSING).build()),
                cases.count(caller, mine(caller).kind(CaseKind.FOUND).build()),
                cases.count(
                        caller, mine(caller).lookedFor(false).status(CaseStatus.TRACED).build()));
    }

    /** Offices work on what they keep; districts and states on all that they see. */
    private static CaseFilter.Builder mine(Caller caller) {
        CaseFilter.Builder mine = CaseFilter.all().with().lookedFor(true);
        boolean officeOnly =
                caller.postings().stream()
                        .allMatch(posting -> posting.role().scope() == Role.Scope.OFFICE);
        if (officeOnly) {
            caller.office().ifPresent(mine::office);
        }
        return mine;
    }
}
