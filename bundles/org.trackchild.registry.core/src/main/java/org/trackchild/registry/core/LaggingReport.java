package org.trackchild.registry.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The missing report of a child that was linked with the case of the found child only after that
 * had come before a bench: the steps that bring a child home from there rest on orders that who
 * keeps the report is not shown. Once the report says that the child stands before the bench, it
 * goes on by what was made since then. Inside of one transaction, of the locked cases of a child.
 */
final class LaggingReport {

    private final Transaction tx;

    private final CaseDesk desk;

    LaggingReport(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Makes in a report what steps of the found child that were made already make in it.
     *
     * @param report as it is now
     * @param since when the child came before the bench, as the report tells it: nothing that
     *     follows happened before
     * @param caller who recorded that
     */
    void goOn(StoredCase report, Instant since, Caller caller) {
        CaseId id = report.content().id();
        for (StoredCase found : new LinkedSteps(tx, desk).others(report)) {
            List<MadeTransition> made =
                    Casebook.of(tx, found.content()).inForce(desk.rules(found.facts()));
            for (MadeTransition each : made) {
                LinkedSteps steps = new LinkedSteps(tx, desk);
                steps.following(found, each.from(), later(each, since), each.to()).stream()
                        .filter(step -> step.in().equals(id) && step.moves())
                        .findFirst()
                        .ifPresent(step -> steps.make(List.of(step), found.content().id(), caller));
            }
        }
    }

    private static Step later(MadeTransition made, Instant since) {
        Instant happened = made.step().happened();
        return new Step(
                made.step().transition(),
                happened.isBefore(since) ? since : happened,
                Map.copyOf(made.step().evidence()));
    }
}
