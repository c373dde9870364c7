package org.trackchild.registry.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.DueClock;
import org.trackchild.rules.api.Level;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.Transaction;

/** The clocks that concern one caller and are due soon, or were. Inside of one transaction. */
final class DueClocks {

    /** Clocks are shown so long before their limit. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Transaction tx;

    private final CaseDesk desk;

    private final RuleShelf shelf;

    private final Caller caller;

    DueClocks(Transaction tx, CaseDesk desk, RuleShelf shelf, Caller caller) {
        this.tx = tx;
        this.desk = desk;
        this.shelf = shelf;
        this.caller = caller;
    }

    /** Whose clocks concern the caller: the widest of what is within reach. */
    private ClockTable.Whose whose() {
        Reach reach = desk.policy().reach(caller);
        if (reach.everything()) {
            return new ClockTable.Whose(Level.NATION, Set.of());
        }
        if (!reach.states().isEmpty()) {
            return new ClockTable.Whose(Level.STATE, reach.states());
        }
        return reach.districts().isEmpty()
                ? new ClockTable.Whose(
                        Level.OFFICE,
                        reach.offices().stream().map(OfficeId::value).collect(Collectors.toSet()))
                : new ClockTable.Whose(Level.DISTRICT, reach.districts());
    }

    /**
     * A page of them, those first that are due first.
     *
     * @param after where the page begins, from the page before
     */
    Page<DueClock> page(Optional<String> after, int limit) {
        return new FullPage<ClockTable.Listed, DueClock>(
                        (from, most) -> tx.clocks().list(whose(), tx.now().plus(AHEAD), from, most),
                        this::inSight)
                .read(after, limit);
    }

    /** Those of some cases. */
    List<DueClock> of(Set<CaseId> cases) {
        return inSight(tx.clocks().list(whose(), tx.now().plus(AHEAD), cases)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Optional<DueClock>> inSight(List<ClockTable.Listed> listed) {
        return new RunningClocks(shelf).inSight(new Sight(tx, desk, caller), listed);
    }

    Casework.DueCount count() {
        return new Casework.DueCount(
                tx.clocks().count(whose(), tx.now().plus(AHEAD)),
                tx.clocks().count(whose(), tx.now()));
    }
}
