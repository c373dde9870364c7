package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CasePair;
import org.trackchild.registry.api.FamilyTie;
import org.trackchild.store.api.Transaction;

/** Which cases are of one family, inside of one transaction. */
record FamilyCircle(Transaction tx) {

    /** Part of the platform that tells what became of relatives. */
    private static final String AUTHOR = "families";

    /** All cases of the family of a case, those of its own child too. */
    Set<CaseId> of(CaseId id, Predicate<FamilyTie> counts) {
        return tx.familyTies().familyOf(Set.of(id), tx.identityLinks(), counts);
    }

    /** All cases of the child of a case. */
    Set<CaseId> child(CaseId id) {
        return tx.identityLinks().childrenOf(Set.of(id));
    }

    /** The other children of a family, each with all its cases. */
    List<Set<CaseId>> others(CaseId id, Predicate<FamilyTie> counts) {
        Set<CaseId> rest = new HashSet<>(of(id, counts));
        rest.removeAll(child(id));
        List<Set<CaseId>> children = new ArrayList<>();
        while (!rest.isEmpty()) {
            Set<CaseId> child = child(rest.iterator().next());
            rest.removeAll(child);
            children.add(child);
        }
        return children;
    }

    /** Whether a tie in force says that two cases are of two children. */
    boolean areRelated(CasePair pair) {
        Set<CaseId> one = child(pair.one());
        Set<CaseId> other = child(pair.other());
        return inForce(one).stream()
                .anyMatch(
                        tie ->
                                other.contains(tie.pair().one())
                                        || other.contains(tie.pair().other()));
    }

    private List<FamilyTie> inForce(Collection<CaseId> ids) {
        return tx.familyTies().ofCases(ids).stream().filter(FamilyTie::isInForce).toList();
    }

    /**
     * Writes into the journal of the other children of a family what became of one of them. Who
     * acted, and for which office, would say where that one is: it stands in the journal of the one
     * alone.
     */
    void tell(CaseId of, JournalAction action) {
        for (Set<CaseId> child : others(of, any -> true)) {
            child.stream()
                    .sorted()
                    .forEach(
                            id ->
                                    tx.journalAsSystem(
                                            AUTHOR,
                                            action,
                                            StoredCaseRegistry.subject(id),
                                            "relative=" + of));
        }
    }
}
