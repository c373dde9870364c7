package org.trackchild.registry.core;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.trackchild.model.CaseId;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The cases whose identity is one: those that are linked, and with the case from which a child ran
 * away the reports of that, which are not linked with it. Inside of one transaction.
 */
final class CasesOfChild {

    private final Transaction tx;

    CasesOfChild(Transaction tx) {
        this.tx = tx;
    }

    /** All cases of the child of a case, with this one. */
    Set<CaseId> of(CaseId id) {
        return of(Set.of(id));
    }

    /** All cases of the children of some cases, with these. */
    Set<CaseId> of(Collection<CaseId> ids) {
        Set<CaseId> all = tx.identityLinks().childrenOf(ids);
        Set<CaseId> latest = all;
        while (!latest.isEmpty()) {
            Set<CaseId> next = new HashSet<>();
            for (StoredCase each : tx.cases().findAll(latest)) {
                next.addAll(Runaways.reports(tx, each.content()));
                Runaways.ranAway(tx, each.content()).ifPresent(next::add);
            }
            next.removeAll(all);
            next = tx.identityLinks().childrenOf(next);
            next.removeAll(all);
            all.addAll(next);
            latest = next;
        }
        return all;
    }
}
