package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.CauseList;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Journey;
import org.trackchild.registry.api.Listing;
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.store.api.ListingTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Shows items with what a reader may see of their cases. */
final class ListingViews {

    private final CaseDesk desk;

    private final RuleShelf shelf;

    ListingViews(CaseDesk desk, RuleShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    /** Those of some cases that the reader may see. */
    Map<CaseId, StoredCase> visible(Transaction tx, Caller reader, Set<CaseId> ids) {
        return tx.cases().findAll(ids).stream()
                .filter(found -> desk.policy().decide(reader, Action.READ, found.facts()).allowed())
                .collect(Collectors.toMap(found -> found.content().id(), found -> found));
    }

    /**
     * Items, in the order of the listings.
     *
     * @param signed the orders that were signed in their sitting
     */
    List<CauseList.Item> items(
            Transaction tx, Caller reader, List<Listing> listings, List<Order> signed) {
        Set<CaseId> ids = listings.stream().map(Listing::of).collect(Collectors.toSet());
        Map<CaseId, StoredCase> cases = visible(tx, reader, ids);
        Map<CaseId, LegalClock> clocks = first(tx, cases);
        List<CauseList.Item> items = new ArrayList<>();
        for (Listing listing : listings) {
            Optional<StoredCase> subject = Optional.ofNullable(cases.get(listing.of()));
            items.add(
                    new CauseList.Item(
                            listing,
                            subject.map(found -> CaseSummary.of(found.content())),
                            Optional.ofNullable(clocks.get(listing.of())),
                            subject.map(found -> orders(found, signed)).orElse(List.of())));
        }
        return items;
    }

    private List<CauseList.Signed> orders(StoredCase subject, Collection<Order> signed) {
        return signed.stream()
                .filter(order -> order.of().equals(subject.content().id()))
                .map(
                        order ->
                                new CauseList.Signed(
                                        order,
                                        shelf.of(subject.facts().state())
                                                .orderName(
                                                        subject.content().header().kind(),
                                                        order.content().kind())))
                .toList();
    }

    /**
     * The clock of each case that runs out first; those of matches are for the offices, and some
     * begin only later.
     */
    Map<CaseId, LegalClock> first(Transaction tx, Map<CaseId, StoredCase> cases) {
        Map<CaseId, LegalClock> first = new HashMap<>();
        for (ListingTable.CaseClock each : tx.listings().clocks(cases.keySet())) {
            LegalClock clock = clock(cases.get(each.of()), each);
            if (!clock.rule().isOfMatch() && !clock.since().isAfter(tx.now())) {
                first.putIfAbsent(each.of(), clock);
            }
        }
        return first;
    }

    /**
     * The journeys of those of some children that are under way, without where they are brought.
     */
    Map<CaseId, Journey> journeys(
            Transaction tx, Map<CaseId, StoredCase> cases, Set<CaseId> underWay) {
        List<ChildCase> subjects =
                cases.values().stream()
                        .map(StoredCase::content)
                        .filter(each -> underWay.contains(each.id()))
                        .toList();
        List<Casebook> books = Casebook.of(tx, subjects);
        Map<CaseId, Journey> journeys = new HashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            CaseId id = subjects.get(i).id();
            books.get(i)
                    .journey(desk.rules(cases.get(id).facts()))
                    .ifPresent(journey -> journeys.put(id, journey.withoutDestination()));
        }
        return journeys;
    }

    /** A clock with its rule. */
    LegalClock clock(StoredCase of, ListingTable.CaseClock running) {
        String code = running.clock().code();
        ClockRule rule =
                shelf.of(of.facts().state()).clocks(of.content().header().kind()).stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseGet(() -> ClockKeeper.forgotten(code, of.content().header().kind()));
        Instant due = running.clock().due();
        return new LegalClock(
                rule,
                running.clock().round(),
                running.clock().since(),
                due,
                Optional.empty(),
                false);
    }
}
