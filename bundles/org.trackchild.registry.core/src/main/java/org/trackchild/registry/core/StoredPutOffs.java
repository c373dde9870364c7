package org.trackchild.registry.core;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.PutOff;
import org.trackchild.registry.api.PutOffs;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** What is put off, over the store. */
@Component(service = PutOffs.class)
public class StoredPutOffs implements PutOffs {

    private static final int MOST = 1_000;

    private static final int OF_ONE_CASE = 50;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(TextCaseReader.INDIA);

    private final Store store;

    private final CaseDesk desk;

    @Activate
    public StoredPutOffs(@Reference Store store, @Reference CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public Map<PutOff.Item, PutOff> inForce(Caller caller, Collection<PutOff.Item> items) {
        Set<CaseId> cases =
                items.stream()
                        .map(PutOff.Item::of)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (cases.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST);
        }
        return store.read(
                tx -> {
                    List<PutOff> found = new ArrayList<>();
                    for (OfficeId office : caller.offices()) {
                        found.addAll(tx.putOffs().inForce(cases, office, tx.now()));
                    }
                    Map<PutOff.Item, PutOff> inForce = new HashMap<>();
                    if (found.isEmpty()) {
                        return inForce;
                    }
                    Map<CaseId, StoredCase> stored =
                            tx.cases().byId(found.stream().map(each -> each.what().of()).toList());
                    for (PutOff each : found) {
                        // of several offices of the caller the one that acts on the case
                        if (items.contains(each.what())
                                && Optional.ofNullable(stored.get(each.what().of()))
                                        .filter(
                                                of ->
                                                        offices(caller, of.facts())
                                                                .contains(each.said().office()))
                                        .isPresent()) {
                            inForce.put(each.what(), each);
                        }
                    }
                    return inForce;
                });
    }

    private List<OfficeId> offices(Caller caller, CaseFacts facts) {
        return AssignmentBook.offices(desk, caller, facts);
    }

    @Override
    public List<PutOff> ofCase(Caller caller, CaseId of) {
        return store.read(
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, of);
                    CaseFacts facts = stored.facts();
                    boolean above = desk.policy().decide(caller, Action.ARBITRATE, facts).allowed();
                    List<PutOff> all =
                            above
                                    ? tx.putOffs().ofCase(of, OF_ONE_CASE)
                                    : tx.putOffs().ofCase(of, offices(caller, facts), OF_ONE_CASE);
                    RestrictedSight told = new RestrictedSight(tx, desk, caller, stored);
                    return all.stream()
                            .filter(
                                    each ->
                                            told.isOwn(each.said().office().value())
                                                    || told.showsClock(each.what().thing()))
                            .toList();
                });
    }

    @Override
    public PutOff putOff(Caller caller, PutOff.Item what, Instant until, String reason) {
        String tidy = TextRules.tidy(reason);
        return store.write(
                caller,
                tx -> {
                    tx.cases().lock(Set.of(what.of()));
                    OfficeId office = acting(tx, caller, what.of()).get(0);
                    mustRun(tx, what);
                    check(what, until, tidy, tx.now());
                    for (PutOff before :
                            tx.putOffs().inForce(Set.of(what.of()), office, tx.now())) {
                        if (before.what().equals(what)) {
                            tx.putOffs().takenUp(before.id(), tx.now());
                        }
                    }
                    PutOff made =
                            new PutOff(
                                    CaseId.drawUuid(),
                                    what,
                                    until,
                                    new Statement(caller.user(), office, tx.now(), tidy),
                                    Optional.empty());
                    tx.putOffs().insert(made);
                    journal(tx, JournalAction.WORK_PUT_OFF, made, ";until=" + until);
                    return made;
                });
    }

    private static void journal(Transaction tx, JournalAction action, PutOff of, String more) {
        tx.journal(
                action,
                StoredCaseRegistry.subject(of.what().of()),
                "thing=" + of.what().thing() + ";office=" + of.said().office() + more);
    }

    private List<OfficeId> acting(Transaction tx, Caller caller, CaseId of) {
        List<OfficeId> offices = offices(caller, desk.find(tx, caller, Action.READ, of).facts());
        if (offices.isEmpty()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return offices;
    }

    private static void mustRun(Transaction tx, PutOff.Item what) {
        boolean clock =
                tx.clocks().ofCases(Set.of(what.of())).stream()
                        .map(kept -> kept.clock())
                        .anyMatch(
                                running ->
                                        running.code().equals(what.thing())
                                                && running.due().equals(what.due()));
        boolean match =
                CaseId.parse(what.thing())
                        .flatMap(id -> tx.proposals().find(id.value()))
                        .filter(each -> ProposalStatus.UNSETTLED.contains(each.status()))
                        .filter(
                                each ->
                                        each.pair().missing().equals(what.of())
                                                || each.pair().found().equals(what.of()))
                        .filter(each -> each.timing().answerBy().equals(what.due()))
                        .isPresent();
        if (!clock && !match) {
            throw new ProblemException(CaseProblem.NOTHING_TO_PUT_OFF);
        }
    }

    private static void check(PutOff.Item what, Instant until, String reason, Instant now) {
        if (!now.isBefore(what.due())) {
            throw new ProblemException(CaseProblem.LATE_ALREADY, MOMENT.format(what.due()));
        }
        List<Problem> problems = new ArrayList<>();
        if (!until.isAfter(now)) {
            problems.add(new Problem(CaseProblem.PUT_OFF_TO_THE_PAST, UNTIL, List.of()));
        } else if (until.isAfter(what.due())) {
            problems.add(
                    new Problem(
                            CaseProblem.PUT_OFF_BEYOND_LIMIT,
                            UNTIL,
                            List.of(MOMENT.format(what.due()))));
        }
        Statements.check(reason, true, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    @Override
    public void takeUp(Caller caller, CaseId of, UUID id) {
        store.write(
                caller,
                tx -> {
                    tx.cases().lock(Set.of(of));
                    List<OfficeId> offices = acting(tx, caller, of);
                    Optional<PutOff> inForce =
                            tx.putOffs()
                                    .find(id)
                                    .filter(each -> each.what().of().equals(of))
                                    .filter(each -> each.isInForce(tx.now()));
                    if (inForce.isPresent() && !offices.contains(inForce.get().said().office())) {
                        // it stays put off for those who said so: whoever asked must not believe
                        // otherwise
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    inForce.ifPresent(
                            each -> {
                                tx.putOffs().takenUp(id, tx.now());
                                journal(tx, JournalAction.WORK_TAKEN_UP, each, "");
                            });
                    return null;
                });
    }
}
