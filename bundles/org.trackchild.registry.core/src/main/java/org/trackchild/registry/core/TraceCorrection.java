package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The step by which somebody says that a child was not found after all. It brings a case back to
 * where it would stand without the trace, which a pack cannot know; and it is not for what a link
 * says, as that is taken back with its link, in all cases of the child.
 */
final class TraceCorrection {

    private final Transaction tx;

    private final CaseDesk desk;

    TraceCorrection(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /** Why it cannot be made, beside what the rules say; nothing for any other step. */
    List<Problem> refusals(Transition transition, StoredCase stored) {
        return transition.means(Meaning.CORRECT_TRACE)
                        && new Finding(tx, desk).isSaidByLinks(stored)
                ? List.of(Problem.of(CaseProblem.TRACED_BY_LINK))
                : List.of();
    }

    /**
     * Where a step leads to.
     *
     * @param from where the case stands, from where the transition can be made
     */
    CaseStatus leadsTo(Transition transition, StoredCase stored, CaseStatus from) {
        CaseStatus written = transition.from(from).orElseThrow();
        // who is in care by a final order stays there
        return transition.means(Meaning.CORRECT_TRACE) && written.isLookedFor()
                ? before(stored).orElse(written)
                : written;
    }

    private Optional<CaseStatus> before(StoredCase stored) {
        return new BeforeTrace(
                        stored,
                        tx.transitions().ofCase(stored.content().id()),
                        desk.rules(stored.facts()))
                .saidByHand();
    }
}
