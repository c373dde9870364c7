package org.trackchild.registry.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.PhotoTable;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Alarms over the store. */
@Component(service = Duplicates.class)
public class StoredDuplicates implements Duplicates {

    private static final int OF_ONE_CASE = 50;

    private final Store store;

    private final CaseDesk desk;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Matcher matcher;

    @Activate
    public StoredDuplicates(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public Page<DuplicateView> list(
            Caller caller, Set<DuplicateStatus> status, Optional<String> after, int limit) {
        PageStart.check(after);
        return store.read(
                tx -> {
                    Page<Duplicate> page =
                            tx.duplicates().list(desk.policy().reach(caller), status, after, limit);
                    return new Page<>(views(tx, caller, page.items()), page.next());
                });
    }

    @Override
    public long count(Caller caller, Set<DuplicateStatus> status) {
        return store.read(tx -> tx.duplicates().count(desk.policy().reach(caller), status));
    }

    @Override
    public List<DuplicateView> ofCase(Caller caller, CaseId id) {
        return store.read(
                tx -> {
                    desk.find(tx, caller, Action.READ, id);
                    List<Duplicate> alarms =
                            tx.duplicates().ofCases(Set.of(id)).stream()
                                    .sorted(
                                            Comparator.comparing(
                                                            (Duplicate alarm) -> !alarm.isOpen())
                                                    .thenComparing(
                                                            alarm -> alarm.timing().madeAt(),
                                                            Comparator.reverseOrder()))
                                    .limit(OF_ONE_CASE)
                                    .toList();
                    return views(tx, caller, alarms);
                });
    }

    private List<DuplicateView> views(Transaction tx, Caller caller, Collection<Duplicate> alarms) {
        Set<CaseId> ids = new HashSet<>();
        alarms.forEach(alarm -> ids.addAll(alarm.pair().both()));
        Map<CaseId, StoredCase> cases =
                tx.cases().findAll(ids).stream()
                        .collect(Collectors.toMap(c -> c.content().id(), Function.identity()));
        return alarms.stream().map(alarm -> view(caller, alarm, cases)).toList();
    }

    private DuplicateView view(Caller caller, Duplicate alarm, Map<CaseId, StoredCase> cases) {
        StoredCase one = cases.get(alarm.pair().one());
        StoredCase other = cases.get(alarm.pair().other());
        return new DuplicateView(
                alarm,
                side(caller, one),
                side(caller, other),
                alarm.isOpen()
                        && (may(caller, Action.ANSWER, one) || may(caller, Action.ANSWER, other)));
    }

    private ProposalView.Side side(Caller caller, StoredCase found) {
        return PairInSight.side(found.content(), may(caller, Action.READ, found));
    }

    private boolean may(Caller caller, Action action, StoredCase found) {
        return desk.policy().decide(caller, action, found.facts()).allowed();
    }

    private DuplicateView find(Transaction tx, Caller caller, UUID id) {
        return tx.duplicates()
                .find(id)
                .map(alarm -> views(tx, caller, List.of(alarm)).get(0))
                .filter(view -> view.one().own() || view.other().own())
                .orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_DUPLICATE));
    }

    @Override
    public DuplicateView read(Caller caller, UUID id) {
        return store.write(
                caller,
                tx -> {
                    DuplicateView seen = find(tx, caller, id);
                    tx.journal(JournalAction.DUPLICATE_READ, Alarms.subject(seen.duplicate()), "");
                    for (CaseId each : seen.duplicate().pair().both()) {
                        tx.journal(
                                JournalAction.CASE_READ,
                                StoredCaseRegistry.subject(each),
                                "duplicate=" + id);
                    }
                    return seen;
                });
    }

    @Override
    public DuplicateView answer(Caller caller, UUID id, long version, boolean same, String reason) {
        String why = Statements.needed(reason);
        LinkingByHand hand = new LinkingByHand(matcher);
        Optional<Candidate> said =
                same ? hand.matched(store.read(tx -> cases(tx, caller, id))) : Optional.empty();
        return store.write(
                caller,
                tx -> {
                    CasePair pair = find(tx, caller, id).duplicate().pair();
                    LinkedCases linked = new LinkedCases(tx, desk);
                    linked.lock(pair);
                    Duplicate alarm = answerable(find(tx, caller, id), version);
                    Statement statement = Statements.of(caller, tx.now(), why);
                    List<ChildCase> both = StoredIdentityLinks.contents(tx, pair);
                    if (same) {
                        hand.link(tx, linked, both, said, because(alarm), statement);
                    } else {
                        hand.reject(tx, linked, both, statement);
                        new Alarms(tx).dismiss(pair, statement);
                    }
                    return find(tx, caller, id);
                });
    }

    private List<ChildCase> cases(Transaction tx, Caller caller, UUID id) {
        return StoredIdentityLinks.contents(tx, find(tx, caller, id).duplicate().pair());
    }

    private static Duplicate answerable(DuplicateView seen, long version) {
        if (!seen.duplicate().isOpen()) {
            throw new ProblemException(CaseProblem.DUPLICATE_SETTLED);
        }
        if (!seen.mayAnswer()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        if (seen.duplicate().timing().version() != version) {
            throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
        }
        return seen.duplicate();
    }

    private static LinkingByHand.Because because(Duplicate alarm) {
        return new LinkingByHand.Because(
                alarm.ground() == Duplicate.Ground.SAME_PHOTOGRAPH
                        ? IdentityLink.Ground.SAME_PHOTOGRAPH
                        : IdentityLink.Ground.DUPLICATE,
                Optional.of(alarm.id()));
    }

    @Override
    public byte[] photo(Caller caller, UUID duplicate, UUID photo) {
        return store.write(
                caller,
                tx -> {
                    CasePair pair = find(tx, caller, duplicate).duplicate().pair();
                    PhotoTable.Photo found =
                            tx.photos()
                                    .find(photo)
                                    .filter(candidate -> pair.holds(candidate.owner()))
                                    .orElseThrow(
                                            () -> new ProblemException(CaseProblem.NO_SUCH_PHOTO));
                    tx.journal(
                            JournalAction.PHOTO_READ,
                            StoredCaseRegistry.subject(found.owner()),
                            "photo=" + photo + ";duplicate=" + duplicate);
                    return found.jpeg();
                });
    }
}
