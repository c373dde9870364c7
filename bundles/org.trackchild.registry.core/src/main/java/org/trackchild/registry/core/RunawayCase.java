package org.trackchild.registry.core;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What becomes of the case of a child that ran away: it ends with the missing report of the child,
 * or goes on when the child is brought back. Inside of the transaction of that step.
 */
final class RunawayCase {

    private final Transaction tx;

    private final CaseDesk desk;

    RunawayCase(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Where a child stands that is brought back: where the step leads to; but one that was never
     * brought before a committee stands again where that can be done.
     *
     * @param written where the step leads to
     * @param book of the case, before the step
     */
    static CaseStatus broughtBack(CaseStatus written, Casebook book, Rules rules) {
        return wasProduced(book, rules) ? written : CaseStatus.REGISTERED;
    }

    /** Whether a found child was brought before a bench, whichever. */
    static boolean wasProduced(Casebook book, Rules rules) {
        return book.inForce(rules).stream()
                .map(each -> each.step().transition())
                .anyMatch(
                        code ->
                                rules.means(CaseKind.FOUND, code, Meaning.PRODUCE)
                                        || rules.means(
                                                CaseKind.FOUND,
                                                code,
                                                Meaning.PRODUCE_BEFORE_BOARD));
    }

    /**
     * A step was made in a report. Where it is that of a child that ran away and is still away, the
     * step of the case from which it ran away is made that the pack has for that.
     *
     * @param report the missing report, locked
     * @param made the step, with its evidence
     */
    void reported(ChildCase report, Step made, Caller caller) {
        Optional<CaseId> ranAway = Runaways.ranAway(tx, report);
        if (ranAway.isEmpty()) {
            return;
        }
        tx.cases().lock(Set.of(ranAway.get()));
        new FoundOfReport(tx, desk)
                .ended(report, made.transition())
                .ifPresent(ended -> end(ended.found(), ended.transition(), report, made, caller));
    }

    /**
     * A child was brought back to its home. Where its report still looks for it, it is traced
     * there: nobody searches on for a child that is in its home. What the report asks for besides
     * how it was found is told by the number of the case.
     *
     * @param back the case of the child, after the step
     * @param made the step, with its evidence
     */
    void returned(ChildCase back, Step made, Caller caller) {
        Optional<CaseId> report = Runaways.report(tx, back);
        if (report.isEmpty()) {
            return;
        }
        tx.cases().lock(Set.of(report.get()));
        StoredCase searched = tx.cases().find(report.get()).orElseThrow();
        Rules rules = desk.rules(searched.facts());
        rules.transition(CaseKind.MISSING, rules.code(CaseKind.MISSING, Meaning.TRACE))
                .filter(step -> step.from(searched.content().header().status()).isPresent())
                .ifPresent(step -> trace(searched, step, back, made, caller));
    }

    private void trace(
            StoredCase searched, Transition step, ChildCase back, Step made, Caller caller) {
        Map<String, String> evidence = new LinkedHashMap<>();
        for (Evidence asked : step.demands().evidence()) {
            String known = made.evidence().get(asked.code());
            if (known != null || asked.required()) {
                evidence.put(asked.code(), known == null ? back.header().number() : known);
            }
        }
        Instant earliest = Casebook.of(tx, searched.content()).earliest();
        Instant happened = made.happened().isBefore(earliest) ? earliest : made.happened();
        new FollowingStep(tx, desk)
                .make(
                        searched,
                        step,
                        step.from(searched.content().header().status()).orElseThrow(),
                        new Step(step.code(), happened, evidence),
                        caller,
                        ";found=" + back.id());
    }

    private void end(StoredCase away, Transition step, ChildCase report, Step made, Caller caller) {
        CaseStatus to = step.from(CaseStatus.RAN_AWAY).orElseThrow();
        Map<String, String> evidence = new LinkedHashMap<>(made.evidence());
        evidence.put(RunawayReport.MISSING_REPORT, report.header().number());
        Step same = new Step(step.code(), made.happened(), evidence);
        new FollowingStep(tx, desk).make(away, step, to, same, caller, ";report=" + report.id());
    }
}
