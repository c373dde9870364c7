package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.store.api.Transaction;

/**
 * Which children are with recognised fit facilities and fit persons: a child takes one place,
 * however many files tell of it. Inside of one transaction.
 */
record FitChildren(Transaction tx) {

    /** How many children are with each of some; none for who has none. */
    Map<UUID, Integer> taken(Collection<UUID> ids) {
        Map<UUID, Set<CaseId>> there = tx.fitStays().there(ids);
        Map<CaseId, Set<CaseId>> files =
                files(there.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<UUID, Integer> taken = new HashMap<>();
        there.forEach((id, cases) -> taken.put(id, children(cases, files).size()));
        return taken;
    }

    /** How many children are with one, beside the child of a case. */
    int besides(UUID id, CaseId of) {
        Set<CaseId> own = tx.identityLinks().childrenOf(Set.of(of));
        Set<CaseId> others = new LinkedHashSet<>(tx.fitStays().living(id).keySet());
        others.removeAll(own);
        return children(others).size();
    }

    /** Some cases child by child, in their order. */
    List<List<CaseId>> children(Collection<CaseId> cases) {
        return children(cases, files(cases));
    }

    private static List<List<CaseId>> children(
            Collection<CaseId> cases, Map<CaseId, Set<CaseId>> files) {
        List<List<CaseId>> children = new ArrayList<>();
        Set<CaseId> told = new LinkedHashSet<>();
        for (CaseId each : cases) {
            if (!told.contains(each)) {
                children.add(cases.stream().filter(files.get(each)::contains).toList());
                told.addAll(files.get(each));
            }
        }
        return children;
    }

    /** All files of the child of each case, asked for all at once. */
    private Map<CaseId, Set<CaseId>> files(Collection<CaseId> cases) {
        Map<CaseId, Set<CaseId>> files = new HashMap<>();
        if (cases.isEmpty()) {
            return files;
        }
        Set<CaseId> all = tx.identityLinks().childrenOf(cases);
        all.forEach(each -> files.put(each, new LinkedHashSet<>(Set.of(each))));
        tx.identityLinks().ofCases(all).stream()
                .filter(IdentityLink::isInForce)
                .forEach(
                        link -> {
                            Set<CaseId> child = files.get(link.pair().one());
                            child.addAll(files.get(link.pair().other()));
                            child.forEach(each -> files.put(each, child));
                        });
        return files;
    }
}
