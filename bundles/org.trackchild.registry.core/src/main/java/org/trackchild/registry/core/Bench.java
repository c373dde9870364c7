package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseKind;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.FormTable;
import org.trackchild.store.api.OrderTable;

/**
 * Those of a caller's postings that have a part in some kinds of records.
 *
 * @param caller the caller with these postings only
 * @param kinds codes of the kinds in which they have it
 */
record Bench(Caller caller, Set<String> kinds) {

    /** The postings that sign orders. */
    static Bench signing(Caller caller, RuleShelf shelf, Seats seats) {
        return of(
                caller,
                shelf,
                (posting, rules) ->
                        Stream.of(CaseKind.values())
                                .flatMap(kind -> rules.orders(kind).stream())
                                .filter(kind -> kind.hands().sign().contains(posting.role()))
                                .map(OrderKind::code)
                                .filter(kind -> seats.makes(posting, kind)));
    }

    /** What a caller fills in: each kind of form where a posting does, and nowhere else. */
    static List<FormTable.Filling> filling(Caller caller, RuleShelf shelf, AccessPolicy policy) {
        return caller.postings().stream()
                .map(posting -> filling(caller.with(List.of(posting)), shelf))
                .filter(bench -> !bench.kinds().isEmpty())
                .map(bench -> new FormTable.Filling(bench.reach(policy), bench.kinds()))
                .toList();
    }

    private static Bench filling(Caller caller, RuleShelf shelf) {
        return of(
                caller,
                shelf,
                (posting, rules) ->
                        Stream.of(CaseKind.values())
                                .flatMap(kind -> rules.forms(kind).stream())
                                .filter(kind -> kind.fillers().contains(posting.role()))
                                .map(FormKind::code));
    }

    private static Bench of(
            Caller caller, RuleShelf shelf, BiFunction<Posting, Rules, Stream<String>> part) {
        List<Posting> taking = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (Posting posting : caller.postings()) {
            Set<String> codes =
                    part.apply(posting, shelf.of(posting.state())).collect(Collectors.toSet());
            if (!codes.isEmpty()) {
                taking.add(posting);
                kinds.addAll(codes);
            }
        }
        return new Bench(caller.with(taking), kinds);
    }

    /** The cases in which it has a part. */
    Reach reach(AccessPolicy policy) {
        // a caller without postings would count as a part of the platform, which has none
        return kinds.isEmpty() ? Reach.NOTHING : policy.reach(caller);
    }

    /** The drafts of orders in which it has a part: of children that stand before its benches. */
    OrderTable.Drafts drafts(AccessPolicy policy) {
        Set<String> benches =
                caller.postings().stream()
                        .map(posting -> posting.role().bench())
                        .collect(Collectors.toSet());
        // who sits on none has a part wherever the child stands
        return new OrderTable.Drafts(
                reach(policy), kinds, benches.contains("") ? Set.of() : benches);
    }
}
