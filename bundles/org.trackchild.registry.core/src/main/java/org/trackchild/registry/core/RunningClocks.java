package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.DueClock;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.store.api.ClockTable;

/**
 * Clocks of the list of those that run, with their rules.
 *
 * @param shelf knows the rules; those that it does not know any more are told by their code
 */
record RunningClocks(RuleShelf shelf) {

    /**
     * Clocks of a list, those of cases that somebody may see: the list may be behind what became of
     * a case.
     *
     * @return in the order of the list; empty for one that is out of sight
     */
    List<Optional<DueClock>> inSight(Sight sight, List<ClockTable.Listed> listed) {
        Set<CaseId> seen =
                sight.of(
                                listed.stream()
                                        .map(each -> each.summary().header().id())
                                        .collect(Collectors.toSet()))
                        .keySet();
        return listed.stream()
                .map(
                        each ->
                                Optional.of(each)
                                        .filter(of -> seen.contains(of.summary().header().id()))
                                        .map(this::due))
                .toList();
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
