package org.trackchild.registry.core;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.FreshProof;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.Through;
import org.trackchild.matching.api.Candidate;
import org.trackchild.matching.api.Matcher;
import org.trackchild.model.CaseId;
import org.trackchild.model.Page;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AlarmAnswer;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Duplicate;
import org.trackchild.registry.api.DuplicateStatus;
import org.trackchild.registry.api.DuplicateView;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Level;
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

    private final RuleShelf shelf;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Matcher matcher;

    /** Knows the reasons for which restricted photographs are looked at. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile CaseFields fields;

    @Activate
    public StoredDuplicates(
            @Reference Store store, @Reference CaseDesk desk, @Reference RuleShelf shelf) {
        this.store = store;
        this.desk = desk;
        this.shelf = shelf;
    }

    @Override
    public Page<DuplicateView> list(
            Caller caller, Set<DuplicateStatus> status, Optional<String> after, int limit) {
        PageStart.check(after);
        return new Showing(store, caller, Through.ALARMS)
                .page(
                        tx -> page(tx, caller, status, after, limit),
                        view -> view.duplicate().pair().both().stream());
    }

    private Page<DuplicateView> page(
            Transaction tx,
            Caller caller,
            Set<DuplicateStatus> status,
            Optional<String> after,
            int limit) {
        Page<Duplicate> page =
                tx.duplicates().list(desk.policy().reach(caller), status, after, limit);
        return new Page<>(views(tx, caller, page.items()), page.next());
    }

    @Override
    public long count(Caller caller, Set<DuplicateStatus> status) {
        return store.read(tx -> tx.duplicates().count(desk.policy().reach(caller), status));
    }

    @Override
    public long countAwaited(Caller caller) {
        Set<DuplicateStatus> open = Set.of(DuplicateStatus.OPEN);
        return store
                .read(tx -> page(tx, caller, open, Optional.empty(), MOST_AWAITED))
                .items()
                .stream()
                .filter(DuplicateView::mayAnswer)
                .count();
    }

    @Override
    public List<DuplicateView> ofCase(Caller caller, CaseId id) {
        return new Showing(store, caller, Through.ALARMS)
                .list(
                        tx -> {
                            desk.find(tx, caller, Action.READ, id);
                            List<Duplicate> alarms =
                                    tx.duplicates().ofCases(Set.of(id)).stream()
                                            .sorted(
                                                    Comparator.comparing(
                                                                    (Duplicate alarm) ->
                                                                            !alarm.isOpen())
                                                            .thenComparing(
                                                                    alarm ->
                                                                            alarm.timing().madeAt(),
                                                                    Comparator.reverseOrder()))
                                            .limit(OF_ONE_CASE)
                                            .toList();
                            return views(tx, caller, alarms);
                        },
                        view -> view.duplicate().pair().both().stream());
    }

    private List<DuplicateView> views(Transaction tx, Caller caller, Collection<Duplicate> alarms) {
        Set<CaseId> ids = new HashSet<>();
        alarms.forEach(alarm -> ids.addAll(alarm.pair().both()));
        Map<CaseId, StoredCase> cases = tx.cases().byId(ids);
        Map<UUID, List<AlarmAnswer>> answers =
                tx.duplicates().answers(List.copyOf(alarms)).stream()
                        .collect(Collectors.groupingBy(AlarmAnswer::alarm));
        return alarms.stream()
                .map(
                        alarm ->
                                view(
                                        tx,
                                        caller,
                                        new AlarmHearing.Heard(
                                                alarm,
                                                cases.get(alarm.pair().one()),
                                                cases.get(alarm.pair().other()),
                                                answers.getOrDefault(alarm.id(), List.of()))))
                .toList();
    }

    private DuplicateView view(Transaction tx, Caller caller, AlarmHearing.Heard heard) {
        return new DuplicateView(
                        heard.alarm(),
                        side(caller, heard.one()),
                        side(caller, heard.other()),
                        hearing(tx, caller, heard).part())
                .withSamePictureHidden();
    }

    private AlarmHearing hearing(Transaction tx, Caller caller, AlarmHearing.Heard heard) {
        return new AlarmHearing(caller, desk.policy(), heard, shelf, tx.now());
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
        if (same) {
            FreshProof.need(caller);
        }
        String why = Statements.needed(reason);
        LinkingByHand hand = new LinkingByHand(matcher);
        CasePair pair = pair(caller, id);
        Optional<Candidate> said =
                same
                        ? hand.matched(store.read(tx -> StoredIdentityLinks.contents(tx, pair)))
                        : Optional.empty();
        return store.write(
                caller,
                tx -> {
                    // two answers at once: the second has to see the first
                    new LinkedCases(tx, desk).lock(pair);
                    Duplicate alarm = locked(tx, caller, id);
                    AlarmAnswer answer = answer(tx, caller, alarm, same, why);
                    if (alarm.timing().version() != version) {
                        throw new ProblemException(CaseProblem.CHANGED_MEANWHILE);
                    }
                    new AlarmAnswers(tx, desk).say(alarm, answer, hand, said);
                    return find(tx, caller, id);
                });
    }

    private AlarmAnswer answer(
            Transaction tx, Caller caller, Duplicate alarm, boolean same, String why) {
        AlarmHearing hearing = hearing(tx, caller, heard(tx, alarm));
        Map<CaseId, Level> sides = hearing.decides();
        if (sides.isEmpty()) {
            throw new ProblemException(hearing.refusal());
        }
        return new AlarmAnswer(
                CaseId.drawUuid(),
                alarm.id(),
                sides.keySet(),
                same,
                Collections.max(sides.values()),
                new Statement(caller.user(), hearing.office(sides), tx.now(), why),
                true);
    }

    private static AlarmHearing.Heard heard(Transaction tx, Duplicate alarm) {
        return new AlarmHearing.Heard(
                alarm,
                tx.cases().find(alarm.pair().one()).orElseThrow(),
                tx.cases().find(alarm.pair().other()).orElseThrow(),
                tx.duplicates().answers(List.of(alarm)));
    }

    @Override
    public DuplicateView takeBack(Caller caller, UUID id) {
        CasePair pair = pair(caller, id);
        return store.write(
                caller,
                tx -> {
                    new LinkedCases(tx, desk).lock(pair);
                    Duplicate alarm = locked(tx, caller, id);
                    List<AlarmAnswer> own = hearing(tx, caller, heard(tx, alarm)).takesBack();
                    if (own.isEmpty()) {
                        throw new ProblemException(CaseProblem.NOTHING_TO_TAKE_BACK);
                    }
                    tx.duplicates().end(own);
                    tx.journal(
                            JournalAction.DUPLICATE_TAKEN_BACK,
                            Alarms.subject(alarm),
                            Alarms.sides(alarm));
                    return find(tx, caller, id);
                });
    }

    /** The cases to lock, read apart: what is read before the lock is not read anew after it. */
    private CasePair pair(Caller caller, UUID id) {
        return store.read(tx -> find(tx, caller, id).duplicate().pair());
    }

    /** An alarm that waits for an answer; matching does not withdraw it meanwhile. */
    private Duplicate locked(Transaction tx, Caller caller, UUID id) {
        tx.duplicates().lock(id);
        Duplicate alarm = find(tx, caller, id).duplicate();
        if (!alarm.isOpen()) {
            throw new ProblemException(CaseProblem.DUPLICATE_SETTLED);
        }
        return alarm;
    }

    @Override
    public byte[] photo(Caller caller, UUID duplicate, UUID photo, String reason) {
        return store.write(
                caller,
                tx -> {
                    DuplicateView view = find(tx, caller, duplicate);
                    PhotoOpening opening = new PhotoOpening(tx, fields);
                    PhotoTable.Photo found = opening.find(photo, view.duplicate().pair()::holds);
                    return opening.open(
                            found,
                            view.restricts(photo) || opening.isRestricted(found),
                            reason,
                            ";duplicate=" + duplicate);
                });
    }
}
