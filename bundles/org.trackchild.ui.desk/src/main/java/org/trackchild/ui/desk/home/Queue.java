package org.trackchild.ui.desk.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.Event;
import org.trackchild.model.Page;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.DueClock;
import org.trackchild.registry.api.ProposalView;
import org.trackchild.registry.api.Proposals;
import org.trackchild.registry.api.PutOff;
import org.trackchild.ui.desk.assigned.OwnWork;

/**
 * The items of the work queue: limits of the law and possible matches, by whose they are. Each
 * question reads a bounded number of rows, however large the register is.
 */
@Component(service = Queue.class)
public final class Queue {

    private static final int CLOCKS = 50;

    private static final int PROPOSALS = 50;

    /** As many as one question tells. */
    private static final int MANY = 200;

    /** An office with thousands of late answers to matches finds its other limits behind them. */
    private static final int PAGES = 10;

    private final Casework casework;

    private final Proposals proposals;

    private final OwnWork own;

    private final DoneToday done;

    @Activate
    public Queue(
            @Reference Casework casework,
            @Reference Proposals proposals,
            @Reference OwnWork own,
            @Reference DoneToday done) {
        this.casework = casework;
        this.proposals = proposals;
        this.own = own;
        this.done = done;
    }

    /**
     * What the queue holds.
     *
     * @param items in the order of the queue
     * @param assigned who has the cases of these in hand; no entry for what is nobody's
     * @param putOff what of these is put off
     * @param full whether it holds as many limits or matches as it can: there may be more
     */
    record Items(
            List<WorkItem> items,
            Map<CaseId, AssignedCase> assigned,
            Map<PutOff.Item, PutOff> putOff,
            boolean full) {

        /** How an item is put off. */
        Optional<PutOff> putOff(WorkItem item) {
            return Optional.ofNullable(putOff.get(item.what()));
        }

        /** In which lane an item is at a time. */
        WorkItem.Lane lane(WorkItem item, Instant now) {
            return item.mine() && putOff(item).isPresent()
                    ? WorkItem.Lane.PUT_OFF
                    : item.lane(now, Event.ZONE);
        }

        /** Who has the case of an item in hand. */
        Optional<AssignedCase> holder(WorkItem item) {
            return Optional.ofNullable(assigned.get(item.header().id()));
        }
    }

    Casework casework() {
        return casework;
    }

    Proposals proposals() {
        return proposals;
    }

    /** What the office did today. */
    DoneToday done() {
        return done;
    }

    OwnWork own() {
        return own;
    }

    /** Those that wait for the caller first, then those that wait for others; oldest first. */
    List<ProposalView> openProposals(Caller caller) {
        return proposals.awaiting(caller, PROPOSALS);
    }

    /**
     * The items that are somebody's.
     *
     * @param everybodys {@link #openProposals} of the same caller
     */
    Items items(Caller caller, Whose whose, List<ProposalView> everybodys, Instant now) {
        Set<CaseId> mine =
                whose == Whose.MINE ? own.assigning().assignments().mine(caller) : Set.of();
        List<WorkItem> clocks =
                switch (whose) {
                    case EVERYBODY, NOBODY -> clocks(caller, whose);
                    case MINE ->
                            casework.due(caller, mine).stream()
                                    .filter(due -> !due.isOfMatch())
                                    .limit(CLOCKS)
                                    .map(WorkItem::of)
                                    .toList();
                };
        List<WorkItem> matches =
                switch (whose) {
                    case EVERYBODY -> WorkItem.of(everybodys);
                    case NOBODY ->
                            nobodys(caller, WorkItem.of(proposals.awaiting(caller, MANY))).stream()
                                    .limit(PROPOSALS)
                                    .toList();
                    case MINE ->
                            WorkItem.of(proposals.awaiting(caller, mine, PROPOSALS)).stream()
                                    .filter(item -> mine.contains(item.header().id()))
                                    .toList();
                };
        List<WorkItem> all =
                Stream.concat(clocks.stream(), matches.stream()).collect(Collectors.toList());
        Items items =
                new Items(
                        all,
                        assigned(caller, all),
                        own.puttingOff()
                                .putOffs()
                                .inForce(caller, all.stream().map(WorkItem::what).toList()),
                        clocks.size() >= CLOCKS || matches.size() >= PROPOSALS);
        all.sort(WorkItem.inOrder(item -> items.lane(item, now)));
        return items;
    }

    /**
     * The clocks of the law that concern the caller, the most urgent first; without those of
     * matches, which are items of their own.
     */
    private List<WorkItem> clocks(Caller caller, Whose whose) {
        List<WorkItem> clocks = new ArrayList<>();
        Optional<String> next = Optional.empty();
        int read = 0;
        do {
            Page<DueClock> page = casework.due(caller, next, read == 0 ? CLOCKS : MANY);
            List<WorkItem> found =
                    page.items().stream()
                            .filter(due -> !due.isOfMatch())
                            .map(WorkItem::of)
                            .toList();
            clocks.addAll(whose == Whose.NOBODY ? nobodys(caller, found) : found);
            next = page.next();
            read++;
        } while (clocks.size() < CLOCKS && next.isPresent() && read < PAGES);
        return clocks.subList(0, Math.min(CLOCKS, clocks.size()));
    }

    private List<WorkItem> nobodys(Caller caller, List<WorkItem> items) {
        Set<CaseId> held = assigned(caller, items).keySet();
        return items.stream().filter(item -> !held.contains(item.header().id())).toList();
    }

    private Map<CaseId, AssignedCase> assigned(Caller caller, List<WorkItem> items) {
        Set<CaseId> cases =
                items.stream()
                        .map(item -> item.header().id())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return own.assigning().assignments().ofCases(caller, cases);
    }
}
