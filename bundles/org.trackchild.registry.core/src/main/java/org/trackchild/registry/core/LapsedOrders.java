package org.trackchild.registry.core;

import java.util.Set;
import java.util.function.Predicate;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.registry.api.Statement;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What a bench ordered for a step that nobody made ends when the child stands before another bench:
 * neither would anybody there revoke it, nor must the child go by it when it comes back. What was
 * drawn up for such a step and nobody signed is discarded. In the reports of the child that is what
 * moves it. Inside of one transaction, of the locked cases of a child.
 */
final class LapsedOrders {

    private final Transaction tx;

    private final CaseDesk desk;

    LapsedOrders(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Ends them.
     *
     * @param found the case of the child, as it stands now
     * @param bench before which it stands
     * @param said who brought it there; without a reason, which is that
     */
    void end(StoredCase found, String bench, Statement said) {
        end(found, each -> true, bench, said);
        tx.cases().findAll(tx.identityLinks().childrenOf(Set.of(found.content().id()))).stream()
                .filter(each -> each.facts().kind() == CaseKind.MISSING)
                .forEach(report -> end(report, LapsedOrders::moves, bench, said));
    }

    private void end(StoredCase of, Predicate<Transition> step, String bench, Statement said) {
        Rules rules = desk.rules(of.facts());
        tx.orders().ofCase(of.content().id()).stream()
                .filter(order -> awaits(of, order, step, rules))
                .forEach(
                        order -> {
                            if (order.status() == OrderStatus.DRAFT) {
                                discard(order, said);
                            } else if (order.status() == OrderStatus.SIGNED
                                    && isOfOther(order, bench)
                                    && !isCarriedOut(of, order)) {
                                revoke(of, order, said, rules);
                            }
                        });
    }

    private static boolean isOfOther(Order order, String bench) {
        return order.signature()
                .map(signed -> signed.role().bench())
                .filter(by -> !by.isEmpty() && !by.equals(bench))
                .isPresent();
    }

    private static boolean awaits(
            StoredCase of, Order order, Predicate<Transition> step, Rules rules) {
        return rules.transitions(of.facts().kind()).stream()
                .filter(step)
                .flatMap(each -> each.demands().evidence().stream())
                .filter(each -> each.shape() == Evidence.Shape.ORDER)
                .anyMatch(each -> each.kind().equals(order.content().kind()));
    }

    private static boolean moves(Transition each) {
        return each.home() != HomeMove.STAYS
                || each.moves().entrySet().stream()
                        .anyMatch(move -> move.getKey() != move.getValue());
    }

    private boolean isCarriedOut(StoredCase of, Order order) {
        return tx.transitions().ofCase(of.content().id()).stream()
                .anyMatch(each -> each.restsOn(order));
    }

    /** What was drawn up for one bench is not for the next one to sign. */
    private void discard(Order draft, Statement said) {
        tx.orders().end(draft.id(), said);
        journal(JournalAction.ORDER_DISCARDED, draft, "");
    }

    private void journal(JournalAction action, Order ended, String number) {
        tx.journal(
                action,
                StoredCaseRegistry.subject(ended.of()),
                "order="
                        + ended.id()
                        + ";kind="
                        + ended.content().kind()
                        + number
                        + ";"
                        + JournalEntry.OTHER_BENCH);
    }

    private void revoke(StoredCase of, Order order, Statement said, Rules rules) {
        tx.orders().end(order.id(), said);
        journal(JournalAction.ORDER_REVOKED, order, ";number=" + order.number());
        rules.order(of.facts().kind(), order.content().kind())
                .ifPresent(kind -> new Lodging(tx, desk).revoked(of, kind, order.content(), rules));
    }
}
