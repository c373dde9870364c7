package org.trackchild.registry.core;

import java.util.Optional;
import java.util.UUID;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Recognition;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Keeps which child is with which recognised fit facility or fit person. It is a function of what
 * was made in the case and is not taken back: the last step that said where the child lives, while
 * the child has not run away and its case goes on. Inside of one transaction.
 */
final class FitStays {

    private final Transaction tx;

    private final CaseDesk desk;

    FitStays(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * After a step was made.
     *
     * @param now the case of a found child as it is now
     * @param book of the case
     */
    void settle(StoredCase now, Casebook book) {
        Optional<UUID> is = tx.recognitions().with(now.content().id());
        Optional<UUID> shall = with(now, book);
        if (!is.equals(shall)) {
            tx.recognitions().leave(now.content().id(), tx.now());
            shall.ifPresent(id -> tx.recognitions().enter(id, now.content().id(), tx.now()));
        }
    }

    private Optional<UUID> with(StoredCase now, Casebook book) {
        if (!now.content().header().status().isInCustody()) {
            return Optional.empty();
        }
        Rules rules = desk.rules(now.facts());
        return book.inForce(rules).stream()
                .filter(made -> saysWhere(now, made, rules))
                .reduce((first, second) -> second)
                .flatMap(made -> new Ordered(tx, desk, now).fit(made.step()))
                .flatMap(tx.recognitions()::numbered)
                .map(Recognition::id);
    }

    private static boolean saysWhere(StoredCase of, MadeTransition made, Rules rules) {
        return rules.transition(of.facts().kind(), made.step().transition())
                .map(Transition::home)
                .filter(move -> move != HomeMove.STAYS && !move.isJourney())
                .filter(move -> move != HomeMove.RUN_AWAY && move != HomeMove.RETURNS)
                .isPresent();
    }
}
