package org.trackchild.registry.core;

import java.time.Instant;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The missing report of a child that was linked with the case of the found child only after that
 * had come before the board. Who keeps the report is not told where the child stands, and could
 * neither say so nor bring it home by an order of the board: it goes on with the next step of the
 * child, or when somebody who is told records it. Inside of one transaction, of the locked cases of
 * a child.
 */
final class LaggingReport {

    private final Transaction tx;

    private final CaseDesk desk;

    LaggingReport(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Makes in the reports that lag what the steps of the found child make in them.
     *
     * @param stepped the case in which a step was made, as it is now
     * @param made the step
     * @param caller who made it
     */
    void after(StoredCase stepped, Transition made, Caller caller) {
        if (stepped.facts().kind() == CaseKind.MISSING) {
            if (made.means(Meaning.PRODUCE_BEFORE_BOARD)) {
                goOn(stepped, caller);
            }
        } else if (!stepped.facts().standsBefore().equals(BenchKind.COMMITTEE)) {
            new LinkedSteps(tx, desk)
                    .others(stepped).stream()
                            .filter(other -> other.facts().kind() == CaseKind.MISSING)
                            .filter(report -> !saysSo(report))
                            .forEach(report -> goOn(report, caller));
        }
    }

    /** Whether a report says that the child came before the board. */
    private boolean saysSo(StoredCase report) {
        Rules rules = desk.rules(report.facts());
        return Casebook.of(tx, report.content()).inForce(rules).stream()
                .anyMatch(
                        each ->
                                rules.means(
                                        CaseKind.MISSING,
                                        each.step().transition(),
                                        Meaning.PRODUCE_BEFORE_BOARD));
    }

    private void goOn(StoredCase report, Caller caller) {
        CaseId id = report.content().id();
        for (StoredCase found : new LinkedSteps(tx, desk).others(report)) {
            List<MadeTransition> made =
                    Casebook.of(tx, found.content()).inForce(desk.rules(found.facts()));
            for (MadeTransition each : made) {
                LinkedSteps steps = new LinkedSteps(tx, desk);
                steps.following(found, each.from(), inTime(each, id), each.to()).stream()
                        .filter(step -> step.in().equals(id) && step.moves())
                        .findFirst()
                        .ifPresent(step -> steps.make(List.of(step), found.content().id(), caller));
            }
        }
    }

    /** The step, not before what the report says already. */
    private Step inTime(MadeTransition made, CaseId report) {
        Instant earliest =
                Casebook.of(tx, tx.cases().find(report).orElseThrow().content()).earliest();
        Instant happened = made.step().happened();
        return new Step(
                made.step().transition(),
                happened.isBefore(earliest) ? earliest : happened,
                made.step().evidence());
    }
}
