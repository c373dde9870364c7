package org.trackchild.registry.core;

import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * A step of one case that the platform makes because of a step of another one, with all that
 * follows from it there. Inside of the transaction of that step.
 */
final class FollowingStep {

    private final Transaction tx;

    private final CaseDesk desk;

    FollowingStep(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * Makes it, signed by who made the other one.
     *
     * @param before the case as it is now, locked
     * @param transition what is made there
     * @param to where it leads to
     * @param step what is kept of it
     * @param because what the journal says besides; begins with a semicolon
     */
    void make(
            StoredCase before,
            Transition transition,
            CaseStatus to,
            Step step,
            Caller caller,
            String because) {
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(
                                before.content(),
                                before.content().particulars(),
                                to,
                                step,
                                StatusChange.signature(caller));
        new Lodging(tx, desk).stepped(before, transition, to, Optional.empty());
        new Referrals(tx, desk).closed(before, to, caller);
        StatusChange.journalFollowing(
                tx, changed, before.content().header().status(), step, because);
        if (before.facts().kind() == CaseKind.MISSING) {
            new RunawayCase(tx, desk).reported(before.content(), step, caller);
        }
    }
}
