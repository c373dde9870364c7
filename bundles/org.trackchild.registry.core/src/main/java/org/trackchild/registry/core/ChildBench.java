package org.trackchild.registry.core;

import java.util.Set;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Before which kind of bench the child of a case stands, whichever of its files tells it: a missing
 * report stands before none itself. Inside of one transaction.
 */
final class ChildBench {

    private final Transaction tx;

    ChildBench(Transaction tx) {
        this.tx = tx;
    }

    /**
     * The kind of bench; of a report that of the found child that is linked with it, while that is
     * there: who ran away, or went missing again, is looked for as any child.
     *
     * @param stored any case
     */
    String of(StoredCase stored) {
        if (stored.facts().kind() == CaseKind.FOUND) {
            return stored.facts().standsBefore();
        }
        return stored.content().header().status().isLookedFor()
                ? BenchKind.COMMITTEE
                : tx
                        .cases()
                        .findAll(tx.identityLinks().childrenOf(Set.of(stored.content().id())))
                        .stream()
                        .filter(each -> isThere(each.content().header().status()))
                        .map(StoredCase::facts)
                        .filter(facts -> facts.kind() == CaseKind.FOUND)
                        .map(CaseFacts::standsBefore)
                        .filter(bench -> !bench.equals(BenchKind.COMMITTEE))
                        .findFirst()
                        .orElse(BenchKind.COMMITTEE);
    }

    private static boolean isThere(CaseStatus status) {
        return !status.isClosed() && status != CaseStatus.RAN_AWAY;
    }
}
