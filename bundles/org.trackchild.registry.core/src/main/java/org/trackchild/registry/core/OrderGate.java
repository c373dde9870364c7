package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;
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
    void mustBeRight(CaseId id, OrderKind kind, OrderDraft draft) {
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
                .filter(code -> desk.home(draft.particulars().get(code)).isEmpty())
                .forEach(
                        code -> problems.add(new Problem(CaseProblem.NOT_A_HOME, code, List.of())));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
