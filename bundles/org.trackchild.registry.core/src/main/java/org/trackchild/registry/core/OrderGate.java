package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Office;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Refuses orders that cannot be given. Inside of one transaction. */
final class OrderGate {

    private final Transaction tx;

    private final CaseDesk desk;

    OrderGate(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Refuses what is wrong, all at once.
     *
     * @throws ProblemException with everything that is wrong
     */
    void mustBeRight(StoredCase stored, OrderKind kind, OrderDraft draft) {
        CaseId id = stored.content().id();
        List<Problem> problems = new ArrayList<>();
        if (kind.isPublication() && ProtectedIdentity.of(tx, id).isPresent()) {
            problems.add(Problem.of(CaseProblem.IDENTITY_PROTECTED));
        }
        problems.addAll(OrderRules.check(kind, draft, tx.now()));
        // a child that is placed where nobody counts it is missed by nobody
        kind.particulars().stream()
                .filter(each -> each.shape() == Evidence.Shape.HOME)
                .map(Evidence::code)
                .filter(code -> draft.particulars().containsKey(code))
                .filter(code -> !isOpenHome(draft.particulars().get(code)))
                .forEach(
                        code -> problems.add(new Problem(CaseProblem.NOT_A_HOME, code, List.of())));
        kind.particulars().stream()
                .filter(each -> each.shape() == Evidence.Shape.OFFICE)
                .filter(each -> draft.particulars().containsKey(each.code()))
                .filter(each -> !isOffice(draft.particulars().get(each.code()), each.kind()))
                .forEach(
                        each ->
                                problems.add(
                                        new Problem(
                                                CaseProblem.OFFICE_DOES_NOT_FIT,
                                                each.code(),
                                                List.of())));
        desk.bench(stored.facts())
                .map(bench -> bench.id().value())
                .ifPresent(
                        bench ->
                                kind.particulars().stream()
                                        .filter(each -> each.shape() == Evidence.Shape.OFFICE)
                                        .map(Evidence::code)
                                        .filter(code -> bench.equals(draft.particulars().get(code)))
                                        .forEach(
                                                code ->
                                                        problems.add(
                                                                new Problem(
                                                                        CaseProblem.SAME_BENCH,
                                                                        code,
                                                                        List.of()))));
        new FitPlacement(tx, desk, stored).check(kind, draft, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /**
     * Refuses the signature under an order that only permits a step whose time has not come.
     *
     * @throws ProblemException {@link org.trackchild.rules.api.RuleProblem#TOO_EARLY}
     */
    void mustNotBeEarly(StoredCase stored, OrderKind kind, Rules rules) {
        Set<String> steps =
                rules.transitions(stored.facts().kind()).stream()
                        .filter(step -> rests(step, kind))
                        .map(Transition::code)
                        .collect(Collectors.toSet());
        List<Problem> problems =
                Casebook.of(tx, stored.content()).waits(rules, tx.now()).stream()
                        .filter(clock -> steps.containsAll(clock.rule().course().stop()))
                        .map(LifeCycle::tooEarly)
                        .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private boolean isOpenHome(String id) {
        return desk.home(id)
                .filter(Office::isOpen)
                .filter(home -> home.type().isHomeOfOrders())
                .isPresent();
    }

    private boolean isOffice(String id, String type) {
        return id.length() <= OfficeId.LONGEST
                && desk.office(new OfficeId(id))
                        .filter(Office::isOpen)
                        .filter(office -> office.type().code().equals(type))
                        .isPresent();
    }

    private static boolean rests(Transition step, OrderKind kind) {
        return step.demands().evidence().stream()
                .anyMatch(
                        each ->
                                each.shape() == Evidence.Shape.ORDER
                                        && each.kind().equals(kind.code()));
    }
}
