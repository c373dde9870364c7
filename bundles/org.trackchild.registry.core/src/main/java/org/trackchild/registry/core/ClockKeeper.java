package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Legal;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.api.Limit;
import org.trackchild.store.api.ClockTable;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** Computes which clocks of a case run, for the lists over all cases. */
@Component(service = ClockKeeper.class)
public class ClockKeeper {

    private final RuleShelf shelf;

    @Activate
    public ClockKeeper(@Reference RuleShelf shelf) {
        this.shelf = shelf;
    }

    /** A rule that was taken away while the list still has its clock. */
    static ClockRule forgotten(String code, CaseKind kind) {
        return new ClockRule(
                code,
                kind,
                new ClockRule.Course(Set.of(), Set.of(), Set.of(), Limit.NOTHING, 1),
                List.of(),
                new Legal(Wording.same(code), "", ""));
    }

    /** Stands for the rules by which the clocks are computed. */
    long rules() {
        return shelf.fingerprint();
    }

    /** Computes the clocks of some cases anew; those that do not exist are passed over. */
    void refresh(Transaction tx, Set<CaseId> ids) {
        // everything is read before anything is written: a question after that would write first
        List<StoredCase> cases = tx.cases().findAll(ids);
        List<Casebook> books = Casebook.of(tx, cases.stream().map(StoredCase::content).toList());
        List<ClockTable.OfCase> clocks = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            StoredCase stored = cases.get(i);
            clocks.add(
                    new ClockTable.OfCase(
                            stored.content().id(),
                            stored.facts(),
                            running(stored, books.get(i)),
                            ofMatch(stored)));
        }
        tx.clocks().replace(clocks);
    }

    /** Whether an office has answered a match is for those to know who answer with it. */
    private Set<String> ofMatch(StoredCase stored) {
        return shelf.of(stored.facts().state()).clocks(stored.facts().kind()).stream()
                .filter(ClockRule::isOfMatch)
                .map(ClockRule::code)
                .collect(Collectors.toSet());
    }

    private List<ClockTable.Running> running(StoredCase stored, Casebook book) {
        return book.clocks(shelf.of(stored.facts().state())).stream()
                .filter(LegalClock::isRunning)
                // nobody has to act on what only has to pass
                .filter(clock -> !clock.rule().isWaiting())
                .map(ClockKeeper::running)
                .toList();
    }

    private static ClockTable.Running running(LegalClock clock) {
        return new ClockTable.Running(
                clock.rule().code(),
                clock.round(),
                clock.since(),
                clock.due(),
                Arrays.stream(Level.values())
                        .filter(level -> level != Level.OFFICE)
                        .map(level -> clock.told(level, TextCaseReader.INDIA))
                        .toList());
    }
}
