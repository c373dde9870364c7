package org.trackchild.registry.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Recognition;
import org.trackchild.rules.api.Rules;
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
        CaseId id = now.content().id();
        Rules rules = desk.rules(now.facts());
        List<MadeTransition> inForce = book.inForce(rules);
        Whereabouts lives = new Whereabouts(now.facts().kind(), inForce, rules);
        Optional<UUID> is = tx.fitStays().with(id);
        Optional<UUID> shall = with(now, lives);
        if (!is.equals(shall)) {
            tx.fitStays().leave(id, happened(inForce.stream().reduce((one, other) -> other)));
            shall.ifPresent(fit -> tx.fitStays().enter(fit, id, happened(lives.came())));
        }
    }

    private Instant happened(Optional<MadeTransition> made) {
        return made.map(each -> each.step().happened()).orElseGet(tx::now);
    }

    private Optional<UUID> with(StoredCase now, Whereabouts lives) {
        return now.content().header().status().isInCustody()
                ? lives.said()
                        .flatMap(made -> new Ordered(tx, desk, now).fit(made.step()))
                        .map(Ordered.NamedFit::number)
                        .flatMap(tx.recognitions()::numbered)
                        .map(Recognition::id)
                : Optional.empty();
    }
}
