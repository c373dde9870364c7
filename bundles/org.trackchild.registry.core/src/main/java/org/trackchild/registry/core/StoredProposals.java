package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry.Subject;
import org.trackchild.journal.api.Through;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Page;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Answer;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Proposal;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Proposals;
import org.trackchild.registry.api.Verdict;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Proposals over the store. */
@Component(service = Proposals.class)
public class StoredProposals implements Proposals {

    private static final int OF_ONE_CASE = 50;

    private final Store store;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Matcher matcher;

    /** Knows the reasons for which restricted photographs are looked at. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CaseFields fields;

    @Activate
    public StoredProposals(
            @Reference Store store, @Reference CaseDesk desk, @Reference RuleShelf shelf) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
    }

    @Override
    public Page<ProposalView> list(
            Caller caller, Set<ProposalStatus> status, Optional<String> after, int limit) {
        PageStart.check(after);
        return new Showing(store, caller, Through.MATCHES)
                .page(
                        tx -> {
                            Page<Proposal> page =
                                    tx.proposals()
                                            .list(
                                                    desk.policy().reach(caller),
                                                    status,
                                                    after,
                                                    limit);
                            return new Page<>(views(tx, caller, page.items()), page.next());
                        },
                        StoredProposals::cases);
    }

    @Override
    public long count(Caller caller, Set<ProposalStatus> status) {
        return store.read(tx -> tx.proposals().count(desk.policy().reach(caller), status));
    }

    /** Both sides of a match are shown. */
    private static Stream<CaseId> cases(ProposalView view) {
        return Stream.of(view.proposal().pair().missing(), view.proposal().pair().found());
    }

    @Override
    public List<ProposalView> ofCase(Caller caller, CaseId id) {
        return new Showing(store, caller, Through.MATCHES)
                .list(tx -> views(tx, caller, proposals(tx, caller, id)), StoredProposals::cases);
    }

    private List<Proposal> proposals(Transaction tx, Caller caller, CaseId id) {
        desk.find(tx, caller, Action.READ, id);
        return tx.proposals().ofCase(id).stream()
                .sorted(
                        Comparator.comparing(StoredProposals::place)
                                .thenComparing(p -> -p.probability()))
                .limit(OF_ONE_CASE)
                .toList();
    }

    @Override
    public int countOfCase(Caller caller, CaseId id) {
        return store.read(tx -> proposals(tx, caller, id).size());
    }

    @Override
    public List<ProposalView> awaiting(Caller caller, int limit) {
        return new Showing(store, caller, Through.MATCHES)
                .list(tx -> awaited(tx, caller, limit), StoredProposals::cases);
    }

    @Override
    public List<UUID> awaited(Caller caller, int limit) {
        return store.read(
                tx ->
                        awaited(tx, caller, limit).stream()
                                .map(view -> view.proposal().id())
                                .toList());
    }

    private List<ProposalView> awaited(Transaction tx, Caller caller, int limit) {
        // each status alone: what waits for others must not crowd out the rest
        List<Proposal> awaited = new ArrayList<>();
        for (ProposalStatus status : ProposalStatus.values()) {
            if (status.isAnswerable()) {
                awaited.addAll(tx.proposals().awaiting(desk.policy().reach(caller), status, limit));
            }
        }
        return awaitedFirst(views(tx, caller, awaited), limit);
    }

    @Override
    public List<ProposalView> awaiting(Caller caller, Set<CaseId> cases, int limit) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return new Showing(store, caller, Through.MATCHES)
                .list(
                        tx ->
                                awaitedFirst(
                                        views(
                                                tx,
                                                caller,
                                                tx.proposals().ofCases(cases).stream()
                                                        .filter(StoredProposals::isUnsettled)
                                                        .toList()),
                                        limit),
                        StoredProposals::cases);
    }

    private static boolean isUnsettled(Proposal proposal) {
        return ProposalStatus.UNSETTLED.contains(proposal.status());
    }

    private static List<ProposalView> awaitedFirst(List<ProposalView> views, int limit) {
        return views.stream()
                .sorted(
                        Comparator.comparing((ProposalView view) -> !view.isAwaited())
                                .thenComparing(view -> view.proposal().timing().madeAt())
                                .thenComparing(view -> view.proposal().id()))
                .limit(limit)
                .toList();
    }

    /** What waits for an answer first, then what may be answered. */
    private static int place(Proposal proposal) {
        return switch (proposal.status()) {
            case OPEN, DISPUTED -> 0;
            case POSSIBLE -> 1;
            case CONFIRMED, REJECTED, WITHDRAWN -> 2;
        };
    }

    private List<ProposalView> views(Transaction tx, Caller caller, List<Proposal> proposals) {
        Set<CaseId> ids =
                proposals.stream()
                        .map(Proposal::pair)
                        .flatMap(pair -> Stream.of(pair.missing(), pair.found()))
                        .collect(Collectors.toSet());
        Map<CaseId, StoredCase> cases =
                tx.cases().findAll(ids).stream()
                        .collect(Collectors.toMap(c -> c.content().id(), Function.identity()));
        return proposals.stream()
                .map(
                        proposal ->
                                view(
                                        tx,
                                        caller,
                                        new PairInSight(
                                                proposal,
                                                cases.get(proposal.pair().missing()),
                                                cases.get(proposal.pair().found()))))
                .toList();
    }

    private ProposalView view(Transaction tx, Caller caller, PairInSight pair) {
        return pair.view(caller, desk.policy(), shelf, tx.now());
    }

    @Override
    public ProposalView read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    PairInSight pair = find(tx, caller, id);
                    journalRead(tx, pair);
                    return view(tx, caller, pair);
                });
    }

    private static void journalRead(Transaction tx, PairInSight pair) {
        Proposal proposal = pair.proposal();
        String detail = "proposal=" + proposal.id();
        tx.journal(JournalAction.PROPOSAL_READ, subject(proposal), "");
        tx.journal(
                JournalAction.CASE_READ,
                StoredCaseRegistry.subject(proposal.pair().missing()),
                detail);
        tx.journal(
                JournalAction.CASE_READ,
                StoredCaseRegistry.subject(proposal.pair().found()),
                detail);
    }

    private PairInSight find(Transaction tx, Caller caller, UUID id) {
        return tx.proposals()
                .find(id)
                .map(
                        proposal ->
                                new PairInSight(
                                        proposal,
                                        tx.cases().find(proposal.pair().missing()).orElseThrow(),
                                        tx.cases().find(proposal.pair().found()).orElseThrow()))
                .filter(pair -> pair.isSeen(caller, desk.policy()))
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_PROPOSAL));
    }

    @Override
    public ProposalView answer(
            Caller caller,
            UUID id,
            long version,
            Verdict verdict,
            Set<Answer.Check> checks,
            String reason) {
        String tidy = TextRules.tidy(reason);
        mustBeComplete(verdict, checks, tidy);
        if (verdict == Verdict.SAME) {
            FreshProof.need(caller);
        }
        Proposal.Pair pair = store.read(tx -> find(tx, caller, id).proposal().pair());
        return store.write(
                caller,
                tx -> {
                    LinkedCases linked = new LinkedCases(tx, desk);
                    // two answers at once: the second has to see the first
                    linked.lock(CasePair.of(pair.missing(), pair.found()));
                    PairInSight seen = find(tx, caller, id);
                    Answer answer =
                            new Answer(
                                    verdict,
                                    checks,
                                    tidy,
                                    voice(caller, verdict, seen, tx.now()),
                                    tx.now());
                    new Settlement(tx, linked, comparators(), shelf).settle(seen, answer, version);
                    return view(tx, caller, find(tx, caller, id));
                });
    }

    /**
     * For whom the caller says it.
     *
     * @throws ProblemException when it is not for the caller to say that
     */
    private Answer.Voice voice(Caller caller, Verdict verdict, PairInSight pair, Instant now) {
        Hearing hearing = new Hearing(caller, desk.policy(), pair, shelf, now);
        boolean open = pair.proposal().status().isAnswerable();
        if (!open && verdict != Verdict.TAKE_BACK) {
            throw new ProblemException(
                    hearing.isHeld() ? CaseProblem.PROPOSAL_SETTLED : AccessProblem.NOT_ALLOWED);
        }
        Map<CaseKind, Level> sides =
                switch (verdict) {
                    case SAME, DIFFERENT -> hearing.decides();
                    case NEED_MORE -> hearing.asks();
                    case REPLY -> hearing.replies();
                    case TAKE_BACK -> hearing.takesBack();
                };
        if (sides.isEmpty()) {
            throw new ProblemException(hearing.refusal(verdict));
        }
        return new Answer.Voice(
                caller.user(),
                hearing.office(sides),
                sides.keySet(),
                Collections.max(sides.values()));
    }

    private static void mustBeComplete(Verdict verdict, Set<Answer.Check> checks, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (verdict == Verdict.SAME && checks.isEmpty()) {
            problems.add(new Problem(CaseProblem.CHECK_REQUIRED, "checks", List.of()));
        }
        Statements.check(reason, verdict != Verdict.SAME, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    @Override
    public byte[] photo(Caller caller, UUID proposal, UUID photo, String reason) {
        return store.write(
                caller,
                tx -> {
                    Proposal.Pair pair = find(tx, caller, proposal).proposal().pair();
                    PhotoOpening opening = new PhotoOpening(tx, fields);
                    PhotoTable.Photo found =
                            opening.find(
                                    photo,
                                    owner ->
                                            pair.missing().equals(owner)
                                                    || pair.found().equals(owner));
                    return opening.open(
                            found, opening.isRestricted(found), reason, ";proposal=" + proposal);
                });
    }

    static Subject subject(Proposal proposal) {
        return new Subject(Subject.PROPOSAL, proposal.id().toString());
    }

    private List<String> comparators() {
        Matcher present = matcher;
        return present == null ? List.of() : present.status().comparators();
    }
}
