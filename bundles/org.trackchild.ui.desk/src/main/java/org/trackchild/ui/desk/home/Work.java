package org.trackchild.ui.desk.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Page;
import org.trackchild.registry.api.CaseFilter;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.desk.form.Registering;

/** The work of a caller, from the services. Asks nothing that is journaled as a reading. */
final class Work {

    private static final int CASES = 20;

    private static final int CLOCKS = 50;

    private static final int PROPOSALS = 50;

    private final CaseRegistry cases;

    private final Casework casework;

    private final Proposals proposals;

    private final Duplicates duplicates;

    private final Requests requests;

    private final Directory directory;

    private final AccessPolicy policy;

    Work(
            CaseRegistry cases,
            Casework casework,
            Proposals proposals,
            Duplicates duplicates,
            Requests requests,
            Directory directory,
            AccessPolicy policy) {
        this.cases = cases;
        this.casework = casework;
        this.proposals = proposals;
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
     * @param twice open alarms that a child may be registered twice
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

    /** Those that wait for the caller first, then those that wait for others; oldest first. */
    List<ProposalView> openProposals(Caller caller) {
        return proposals.awaiting(caller, PROPOSALS);
    }

    /**
     * The clocks of the law that concern the caller, the most urgent first; without those of
     * matches, which are a list of their own.
     */
    List<DueClock> clocks(Caller caller) {
        List<DueClock> clocks = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<DueClock> page = casework.due(caller, next, CLOCKS);
            page.items().stream().filter(due -> !due.isOfMatch()).forEach(clocks::add);
            next = page.next();
        } while (clocks.size() < CLOCKS && next.isPresent());
        return clocks;
    }

    /** What others ask of the caller's office. */
    Requests requests() {
        return requests;
    }

    /** The open cases of the office or area of the caller, newest first. */
    List<CaseSummary> openCases(Caller caller) {
        return cases.list(caller, mine(caller).build(), Optional.empty(), CASES).items();
    }

    Lanes lanes(Caller caller, List<ProposalView> queue, Instant now) {
        long overdue =
                queue.stream()
                        .filter(ProposalView::isAwaited)
                        .filter(view -> !now.isBefore(view.proposal().timing().answerBy()))
                        .count();
        return new Lanes(
                casework.countDue(caller).overdue(),
                overdue,
                proposals.count(caller, ProposalStatus.UNSETTLED),
                requests.toSign(caller),
                requests.uncounted(caller),
                duplicates.count(caller, Set.of(DuplicateStatus.OPEN)),
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
