package org.trackchild.registry.core;

import java.util.Optional;
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
