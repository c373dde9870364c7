package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IncidentMember;
import org.trackchild.registry.api.IncidentView;
import org.trackchild.registry.api.JointRegistration;
import org.trackchild.registry.api.Origin;
import org.trackchild.registry.api.Registration;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/** Several children of one incident, registered in one transaction over the store. */
@Component(service = JointRegistration.class)
public class StoredJointRegistration implements JointRegistration {

    private final Store store;

    private final StoredCaseRegistry cases;

    private final StoredIncidents incidents;

    @Activate
    public StoredJointRegistration(
            @Reference Store store,
            @Reference StoredCaseRegistry cases,
            @Reference StoredIncidents incidents) {
        this.store = store;
        this.cases = cases;
        this.incidents = incidents;
    }

    @Override
    public Registered register(Caller caller, Request written) {
        Request request =
                new Request(
                        IncidentRules.tidy(written.incident()),
                        written.children(),
                        Statements.needed(written.reason()));
        Intake intake = cases.intake(caller, request.children());
        List<Problem> problems = problems(request, intake);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return store.write(
                caller,
                tx -> {
                    List<Registration> made = intake.register(tx, "");
                    long known = made.stream().filter(each -> !each.created()).count();
                    if (known > 0 && known < made.size()) {
                        throw new ProblemException(CaseProblem.ORIGIN_REUSED);
                    }
                    List<CaseId> ids = made.stream().map(each -> each.registered().id()).toList();
                    return new Registered(
                            known == 0
                                    ? incidents.record(
                                            tx, caller, request.incident(), ids, request.reason())
                                    : before(tx, caller, ids),
                            made);
                });
    }

    @Override
    public List<CaseHeader> known(Caller caller, List<Origin> origins) {
        List<CaseId> ids =
                store.read(
                        tx ->
                                origins.stream()
                                        .map(
                                                each ->
                                                        tx.cases()
                                                                .findByOrigin(
                                                                        each.source(),
                                                                        each.reference()))
                                        .flatMap(Optional::stream)
                                        .map(stored -> stored.content().id())
                                        .toList());
        return ids.stream()
                .map(id -> readIfSeen(caller, id))
                .flatMap(Optional::stream)
                .map(ChildCase::header)
                .toList();
    }

    private Optional<ChildCase> readIfSeen(Caller caller, CaseId id) {
        try {
            return Optional.of(cases.read(caller, id));
        } catch (ProblemException refused) {
            if (refused.problems().stream()
                    .allMatch(each -> each.code() == CaseProblem.NO_SUCH_CASE)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private List<Problem> problems(Request request, Intake intake) {
        List<CaseDraft> children = request.children();
        if (children.size() < 2 || children.size() > MOST) {
            return List.of(new Problem(CaseProblem.NUMBER_OF_CHILDREN, "children", List.of(MOST)));
        }
        if (children.stream().map(CaseDraft::kind).distinct().count() > 1) {
            return List.of(new Problem(CaseProblem.WRONG_KIND, "children", List.of()));
        }
        List<Problem> problems = new ArrayList<>(incidents.problems(request.incident()));
        List<List<Problem>> ofEach = intake.problems(store);
        for (int i = 0; i < ofEach.size(); i++) {
            for (Problem each : ofEach.get(i)) {
                problems.add(OfChild.problem(i, each));
            }
        }
        return problems;
    }

    /** The incident of a request that comes again. */
    private IncidentView before(Transaction tx, Caller caller, List<CaseId> ids) {
        Set<UUID> all = new HashSet<>();
        tx.incidents().ofCases(Set.of(ids.get(0))).stream()
                .map(IncidentMember::incident)
                .forEach(all::add);
        return all.stream()
                .filter(
                        id ->
                                tx.incidents().members(id).stream()
                                        .map(IncidentMember::of)
                                        .collect(Collectors.toSet())
                                        .containsAll(ids))
                .findFirst()
                .map(id -> incidents.seen(tx, caller, id))
                .orElseThrow(() -> new ProblemException(CaseProblem.ORIGIN_REUSED));
    }
}
