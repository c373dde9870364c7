package org.trackchild.registry.core;

import java.util.List;
import java.util.Set;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OrderView;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Whether the publication of a child tells who a brother, sister or other relative is whose
 * identity must not be published. Neither which child that is nor why is told: whoever signs may
 * see none of its cases. Inside of one transaction.
 */
final class FamilyAtRisk {

    private final Transaction tx;

    private final Fields known;

    FamilyAtRisk(Transaction tx, Fields known) {
        this.tx = tx;
        this.known = known;
    }

    /**
     * The view, with what whoever signs a publication should know; none of it hinders signing. Who
     * does not sign it is told nothing.
     */
    OrderView warned(OrderView view) {
        boolean publishes =
                view.may(OrderView.Act.SIGN)
                        && view.kind().filter(OrderKind::isPublication).isPresent();
        return publishes && isAnyProtected(view.order().of())
                ? view.warned(List.of(Problem.of(CaseProblem.RELATIVE_PROTECTED)))
                : view;
    }

    private boolean isAnyProtected(CaseId id) {
        return new FamilyCircle(tx)
                .others(id, any -> true).stream()
                        .anyMatch(
                                child ->
                                        !ProtectedIdentity.among(tx, child).isEmpty()
                                                || isTold(child));
    }

    /** A record of before there was a mark tells of it, and nobody said that it is wrong. */
    private boolean isTold(Set<CaseId> child) {
        return tx.cases().findAll(child).stream()
                .map(StoredCase::content)
                .filter(each -> ToldOffence.isToldBy(each.extra(), known))
                .anyMatch(each -> !ToldOffence.wasLifted(tx, each.id()));
    }
}
