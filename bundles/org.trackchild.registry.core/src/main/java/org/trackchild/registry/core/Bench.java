package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseKind;
import org.trackchild.rules.api.OrderKind;

/**
 * Those of a caller's postings that sign orders.
 *
 * @param caller the caller with these postings only
 * @param kinds codes of the kinds of orders that they sign
 */
record Bench(Caller caller, Set<String> kinds) {

    static Bench of(Caller caller, RuleShelf shelf) {
        List<Posting> signing = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (Posting posting : caller.postings()) {
            Set<String> signed =
                    Stream.of(CaseKind.values())
                            .map(kind -> shelf.of(posting.state()).orders(kind))
                            .flatMap(Collection::stream)
                            .filter(kind -> kind.hands().sign().contains(posting.role()))
                            .map(OrderKind::code)
                            .collect(Collectors.toSet());
            if (!signed.isEmpty()) {
                signing.add(posting);
                kinds.addAll(signed);
            }
        }
        return new Bench(new Caller(caller.user(), caller.displayName(), signing), kinds);
    }

    /** The cases for which it signs. */
    Reach reach(AccessPolicy policy) {
        // a caller without postings would count as a part of the platform, which signs nothing
        return kinds.isEmpty() ? Reach.NOTHING : policy.reach(caller);
    }
}
