package org.trackchild.registry.core;

import java.util.List;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.OrderView;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Whether the publication of a child tells who a brother, sister or other relative is whose
 * identity must not be published. Neither which child that is nor why is told: whoever signs may
 * see none of its cases.
 */
final class FamilyAtRisk {

    /** The category of children that is never for the public. */
    private static final String RESTRICTED = "sexual_abuse";

    private final Transaction tx;

    FamilyAtRisk(Transaction tx) {
        this.tx = tx;
    }

    /** The view, with what whoever signs a publication should know; none of it hinders signing. */
    OrderView warned(OrderView view) {
        boolean publishes =
                view.order().status() == OrderStatus.DRAFT
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
                                        child.stream()
                                                        .anyMatch(
                                                                each ->
                                                                        tx.protections()
                                                                                .find(each)
                                                                                .isPresent())
                                                || isRestricted(child));
    }

    private boolean isRestricted(Set<CaseId> child) {
        return tx.cases().findAll(child).stream()
                .map(StoredCase::content)
                .flatMap(each -> each.extra().stream())
                .anyMatch(value -> value.text().equals(RESTRICTED));
    }
}
