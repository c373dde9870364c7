package org.trackchild.registry.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleague;
import org.trackchild.access.api.Colleagues;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.Assignment;
import org.trackchild.registry.api.Assignments;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Reassignment;
import org.trackchild.registry.api.Statement;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Assignments over the store. */
@Component(service = Assignments.class)
public class StoredAssignments implements Assignments {

    private static final int MOST = 1_000;

    private final Store store;

    private final CaseDesk desk;

    private final Colleagues colleagues;

    @Activate
    public StoredAssignments(
            @Reference Store store, @Reference CaseDesk desk, @Reference Colleagues colleagues) {
        this.store = store;
        this.desk = desk;
        this.colleagues = colleagues;
    }

    @Override
    public Optional<AssignedCase> ofCase(Caller caller, CaseId of) {
        return store.read(
                tx -> {
                    StoredCase stored = desk.find(tx, caller, Action.READ, of);
                    AssignmentBook book = new AssignmentBook(tx, desk);
                    return AssignmentBook.offices(desk, caller, stored.facts()).stream()
                            .flatMap(office -> tx.assignments().find(of, office).stream())
                            .flatMap(found -> book.inForce(found, stored.facts()).stream())
                            .findFirst();
                });
    }

    @Override
    public Map<CaseId, AssignedCase> ofCases(Caller caller, Collection<CaseId> cases) {
        if (cases.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST);
        }
        return store.read(
                tx -> {
                    Map<CaseId, Map<OfficeId, Assignment>> found = new HashMap<>();
                    for (OfficeId office : caller.offices()) {
                        tx.assignments()
                                .ofCases(cases, office)
                                .forEach(
                                        each ->
                                                found.computeIfAbsent(
                                                                each.of(), id -> new HashMap<>())
                                                        .put(office, each));
                    }
                    return inForce(tx, caller, found);
                });
    }

    private Map<CaseId, AssignedCase> inForce(
            Transaction tx, Caller caller, Map<CaseId, Map<OfficeId, Assignment>> found) {
        Map<CaseId, AssignedCase> assigned = new LinkedHashMap<>();
        if (found.isEmpty()) {
            return assigned;
        }
        AssignmentBook book = new AssignmentBook(tx, desk);
        for (StoredCase stored : tx.cases().findAll(found.keySet())) {
            CaseId id = stored.content().id();
            AssignmentBook.offices(desk, caller, stored.facts()).stream()
                    .flatMap(office -> Stream.ofNullable(found.get(id).get(office)))
                    .flatMap(each -> book.inForce(each, stored.facts()).stream())
                    .findFirst()
                    .ifPresent(each -> assigned.put(id, each));
        }
        return assigned;
    }

    @Override
    public Set<CaseId> mine(Caller caller) {
        return store.read(
                tx -> {
                    Map<CaseId, Map<OfficeId, Assignment>> found = new HashMap<>();
                    for (OfficeId office : caller.offices()) {
                        tx.assignments()
                                .ofUser(caller.user(), office, MOST)
                                .forEach(
                                        each ->
                                                found.computeIfAbsent(
                                                                each.of(), id -> new HashMap<>())
                                                        .put(office, each));
                    }
                    return inForce(tx, caller, found).keySet();
                });
    }

    @Override
    public List<Colleague> candidates(Caller caller, CaseId of) {
        StoredCase stored = store.read(tx -> desk.find(tx, caller, Action.READ, of));
        Map<String, Colleague> once = new LinkedHashMap<>();
        AssignmentBook.offices(desk, caller, stored.facts()).stream()
                .flatMap(office -> colleagues.ofOffice(caller, office).stream())
                .filter(each -> AssignmentBook.mayAct(desk, each, stored.facts()))
                .forEach(each -> once.putIfAbsent(each.user(), each));
        return List.copyOf(once.values());
    }

    @Override
    public Reassignment assign(Caller caller, CaseId of, String user) {
        return store.write(
                caller,
                tx -> {
                    StoredCase stored = open(tx, caller, of);
                    AssignmentBook book = new AssignmentBook(tx, desk);
                    OfficeId office =
                            acting(caller, stored).stream()
                                    .filter(
                                            each ->
                                                    book.colleague(user, each, stored.facts())
                                                            .isPresent())
                                    .findFirst()
                                    .orElseThrow(StoredAssignments::noColleague);
                    Optional<Assignment> old = tx.assignments().find(of, office);
                    Optional<AssignedCase> before =
                            old.flatMap(each -> book.inForce(each, stored.facts()));
                    if (before.filter(each -> each.assignment().user().equals(user)).isPresent()) {
                        return new Reassignment(office, before, old);
                    }
                    old.ifPresent(each -> book.end(each, "reassigned"));
                    Assignment made =
                            new Assignment(
                                    CaseId.drawUuid(),
                                    of,
                                    user,
                                    new Statement(caller.user(), office, tx.now(), ""));
                    book.begin(made, AssignmentBook.Because.ASSIGNED);
                    return new Reassignment(office, before, Optional.of(made));
                });
    }

    @Override
    public void undo(Caller caller, CaseId of, Reassignment change) {
        store.write(
                caller,
                tx -> {
                    StoredCase stored = open(tx, caller, of);
                    if (!acting(caller, stored).contains(change.office())) {
                        throw new ProblemException(AccessProblem.NOT_ALLOWED);
                    }
                    Optional<Assignment> now = tx.assignments().find(of, change.office());
                    if (!now.map(Assignment::id).equals(change.now().map(Assignment::id))) {
                        throw new ProblemException(CaseProblem.ASSIGNED_SINCE);
                    }
                    AssignmentBook book = new AssignmentBook(tx, desk);
                    Optional<Assignment> before = change.before().map(AssignedCase::assignment);
                    if (before.filter(each -> book.inForce(each, stored.facts()).isEmpty())
                            .isPresent()) {
                        throw noColleague();
                    }
                    if (change.isChange()) {
                        now.ifPresent(
                                each ->
                                        book.end(
                                                each,
                                                before.isPresent() ? "reassigned" : "taken_back"));
                        before.ifPresent(each -> book.begin(each, AssignmentBook.Because.UNDONE));
                    }
                    return null;
                });
    }

    /**
     * The case, which is not over; of two who assign at once the second sees what the first did.
     */
    private StoredCase open(Transaction tx, Caller caller, CaseId of) {
        tx.cases().lock(Set.of(of));
        StoredCase stored = desk.find(tx, caller, Action.READ, of);
        acting(caller, stored);
        if (AssignmentBook.isOver(stored.content().header().status())) {
            throw new ProblemException(CaseProblem.CASE_OVER);
        }
        return stored;
    }

    private static ProblemException noColleague() {
        return new ProblemException(
                List.of(new Problem(CaseProblem.NOT_A_COLLEAGUE, USER, List.of())));
    }

    @Override
    public Reassignment takeBack(Caller caller, CaseId of) {
        return store.write(
                caller,
                tx -> {
                    tx.cases().lock(Set.of(of));
                    StoredCase stored = desk.find(tx, caller, Action.READ, of);
                    AssignmentBook book = new AssignmentBook(tx, desk);
                    List<OfficeId> offices = acting(caller, stored);
                    Optional<Assignment> old =
                            offices.stream()
                                    .flatMap(office -> tx.assignments().find(of, office).stream())
                                    .findFirst();
                    Optional<AssignedCase> before =
                            old.flatMap(each -> book.inForce(each, stored.facts()));
                    old.ifPresent(each -> book.end(each, "taken_back"));
                    return new Reassignment(
                            old.map(each -> each.said().office()).orElse(offices.get(0)),
                            before,
                            Optional.empty());
                });
    }

    private List<OfficeId> acting(Caller caller, StoredCase stored) {
        List<OfficeId> offices = AssignmentBook.offices(desk, caller, stored.facts());
        if (offices.isEmpty()) {
            throw new ProblemException(AccessProblem.NOT_ALLOWED);
        }
        return offices;
    }
}
