package org.trackchild.registry.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Transaction;

/**
 * What is due for a child with several cases, told once: at the earliest limit. A visit that is
 * recorded in one of the cases is recorded with it in the others.
 */
final class OncePerChild {

    /** By a case: the clocks of the other cases of its child that the reader is told of, too. */
    private final Map<CaseId, List<ClockTable.Kept>> others = new HashMap<>();

    private OncePerChild() {}

    /**
     * @param there where the reader is told of clocks
     * @param listed clocks that are told
     */
    static OncePerChild of(
            Transaction tx,
            CaseDesk desk,
            Caller caller,
            ClockTable.Workplace there,
            Collection<ClockTable.Listed> listed) {
        OncePerChild once = new OncePerChild();
        Set<CaseId> ids =
                listed.stream()
                        .map(each -> each.summary().header().id())
                        .collect(Collectors.toSet());
        Map<CaseId, Set<CaseId>> children = new HashMap<>();
        for (IdentityLink link : tx.identityLinks().ofCases(ids)) {
            link.pair().both().stream()
                    .filter(ids::contains)
                    .filter(id -> link.isInForce())
                    .forEach(
                            id ->
                                    children.computeIfAbsent(
                                            id, of -> tx.identityLinks().childrenOf(Set.of(of))));
        }
        Set<CaseId> all = new HashSet<>();
        children.values().forEach(all::addAll);
        Set<CaseId> seen = new Sight(tx, desk, caller).of(all).keySet();
        List<ClockTable.Kept> clocks =
                tx.clocks().ofCases(seen).stream().filter(each -> isThere(there, each)).toList();
        children.forEach(
                (id, child) ->
                        once.others.put(
                                id,
                                clocks.stream()
                                        .filter(each -> child.contains(each.of()))
                                        .filter(each -> !each.of().equals(id))
                                        .toList()));
        return once;
    }

    /** In the order of the list. */
    private static boolean isEarlier(
            CaseId one, ClockTable.Running its, CaseId other, ClockTable.Running others) {
        int order = its.due().compareTo(others.due());
        return order < 0 || order == 0 && one.toString().compareTo(other.toString()) < 0;
    }

    private static boolean isThere(ClockTable.Workplace there, ClockTable.Kept clock) {
        return there.offices().contains(clock.office())
                || clock.home().filter(there.offices()::contains).isPresent()
                || there.districts().contains(clock.district());
    }

    /** Whether no other case of the child tells the same, and earlier. */
    boolean isToldHere(ClockTable.Listed listed) {
        CaseId id = listed.summary().header().id();
        return others.getOrDefault(id, List.of()).stream()
                .filter(each -> each.clock().code().equals(listed.clock().code()))
                .noneMatch(each -> isEarlier(each.of(), each.clock(), id, listed.clock()));
    }
}
