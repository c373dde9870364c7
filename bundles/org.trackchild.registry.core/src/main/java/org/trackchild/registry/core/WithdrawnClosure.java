package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Opens a case again that was closed with visits to another child. Inside of the transaction in
 * which the link is taken back.
 */
final class WithdrawnClosure {

    private static final Set<RuleProblem> LACKING =
            Set.of(RuleProblem.NEEDED_FIRST, RuleProblem.NEEDED_APART);

    private final Transaction tx;

    private final CaseDesk desk;

    WithdrawnClosure(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * A case as it is when what had to come before its end has to be there.
     *
     * @param stored the case, locked, of which steps have just been taken back
     * @param because the link that is taken back
     * @return the same when it is open, or could be closed without these steps
     */
    StoredCase without(StoredCase stored, IdentityLink because) {
        Rules rules = desk.rules(stored.facts());
        Optional<Transition> back =
                rules.transition(stored.facts().kind(), Meaning.CLOSURE_WITHDRAWN)
                        .filter(each -> each.from(status(stored)).isPresent());
        return back.flatMap(
                        step ->
                                closing(stored)
                                        .filter(
                                                made ->
                                                        step.demands()
                                                                .timing()
                                                                .takesBack()
                                                                .contains(made.step().transition()))
                                        .filter(made -> lacks(stored, made, rules))
                                        .map(made -> open(stored, made, step, because)))
                .orElse(stored);
    }

    private static CaseStatus status(StoredCase stored) {
        return stored.content().header().status();
    }

    /** The step by which the case came to where it stands. */
    private Optional<MadeTransition> closing(StoredCase stored) {
        return tx.transitions().ofCase(stored.content().id()).stream()
                .filter(each -> each.from() != each.to())
                .reduce((first, second) -> second);
    }

    private boolean lacks(StoredCase stored, MadeTransition closing, Rules rules) {
        List<MadeTransition> made = new ArrayList<>(tx.transitions().ofCase(stored.content().id()));
        made.removeIf(each -> each.id().equals(closing.id()));
        LifeCycle.Standing standing =
                new Casebook(stored.content(), made, List.of(), List.of(), List.of())
                        .standing(rules, tx.now());
        return rules.transition(stored.facts().kind(), closing.step().transition()).stream()
                .flatMap(
                        law ->
                                new LifeCycle(rules)
                                                .refusals(
                                                        law,
                                                        new LifeCycle.Standing(
                                                                closing.from(),
                                                                standing.made(),
                                                                standing.mayBeOfAge(),
                                                                List.of(),
                                                                standing.days()),
                                                        law.roles())
                                                .stream())
                .anyMatch(problem -> LACKING.contains(problem.code()));
    }

    private StoredCase open(
            StoredCase stored, MadeTransition closing, Transition back, IdentityLink because) {
        Statement said = because.withdrawn().orElse(because.made());
        Step step =
                new Step(back.code(), tx.now(), Map.of(StatusChange.LINK, because.id().toString()));
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(
                                stored.content(),
                                stored.content().particulars(),
                                closing.from(),
                                step,
                                new MadeTransition.Signature(said.user(), said.office().value()));
        StatusChange.journalFollowing(tx, changed, status(stored), step, ";link=" + because.id());
        return tx.cases().findAll(List.of(changed.id())).get(0);
    }
}
