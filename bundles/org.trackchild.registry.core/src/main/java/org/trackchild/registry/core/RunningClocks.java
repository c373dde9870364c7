package org.trackchild.registry.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.DueClock;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.StoredCase;

/**
 * Clocks of the list of those that run, with their rules.
 *
 * @param shelf knows the rules; those that it does not know any more are told by their code
 */
record RunningClocks(RuleShelf shelf) {

    /**
     * Clocks of a list, those of cases that somebody may see: the list may be behind what became of
     * a case. Who is not told of one is told that something is due.
     *
     * @return in the order of the list; empty for one that is out of sight
     */
    List<Optional<DueClock>> inSight(Sight sight, List<ClockTable.Listed> listed) {
        Map<CaseId, StoredCase> seen =
                sight.of(
                        listed.stream()
                                .map(each -> each.summary().header().id())
                                .collect(Collectors.toSet()));
        return listed.stream()
                .map(
                        each ->
                                Optional.ofNullable(seen.get(each.summary().header().id()))
                                        .map(of -> told(sight, of, due(each))))
                .toList();
    }

    private DueClock told(Sight sight, StoredCase of, DueClock due) {
        return shelf.of(of.facts().state()).restricted(due.clock().rule()).isEmpty()
                        || new RestrictedSight(sight.tx(), sight.desk(), sight.caller(), of)
                                .shows(due.clock().rule())
                ? due
                : new DueClock(due.summary(), due.clock().withheld());
    }

    DueClock due(ClockTable.Listed listed) {
        ClockTable.Running running = listed.clock();
        ClockRule rule =
                shelf.of(listed.state()).clocks(listed.kind()).stream()
                        .filter(each -> each.code().equals(running.code()))
                        .findFirst()
                        .orElseGet(() -> ClockKeeper.forgotten(running.code(), listed.kind()));
        return new DueClock(
                listed.summary(),
                new LegalClock(
                        rule,
                        running.round(),
                        running.since(),
                        running.due(),
                        Optional.empty(),
                        false));
    }
}
