package org.trackchild.registry.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.IdentityLink;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Statement;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * Steps that a case made with those of another one which turned out to be of another child: visits
 * to that child are none to this one. A step of the platform says so, so that what counts stays a
 * function of the steps of the case. Inside of the transaction in which the link is taken back.
 */
final class WithdrawnCopies {

    /** Evidence of the step: the numbers of the cases that are those of another child. */
    static final String NO_LONGER_WITH = "no_longer_with";

    private final Transaction tx;

    private final CaseDesk desk;

    WithdrawnCopies(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * What counts of the steps of a case. Where a child was brought is not taken back so, nor that
     * it is under way.
     *
     * @param made in the order in which they were recorded
     */
    static List<MadeTransition> without(CaseKind kind, List<MadeTransition> made, Rules rules) {
        List<MadeTransition> withdrawn =
                made.stream()
                        .filter(each -> each.step().evidence().containsKey(NO_LONGER_WITH))
                        .toList();
        return withdrawn.isEmpty()
                ? made
                : made.stream()
                        .filter(
                                each ->
                                        !isCopy(kind, each, rules)
                                                || withdrawn.stream()
                                                        .filter(
                                                                later ->
                                                                        made.indexOf(later)
                                                                                > made.indexOf(
                                                                                        each))
                                                        .noneMatch(later -> names(later, each)))
                        .toList();
    }

    private static boolean isCopy(CaseKind kind, MadeTransition each, Rules rules) {
        return each.from() == each.to()
                && LinkedSteps.isRecordedWith(each)
                && rules.transition(kind, each.step().transition())
                        .filter(known -> known.home().isJourney())
                        .isEmpty();
    }

    private static boolean names(MadeTransition withdrawn, MadeTransition copy) {
        return List.of(withdrawn.step().evidence().get(NO_LONGER_WITH).split(", "))
                .contains(copy.step().evidence().get(LinkedSteps.RECORDED_WITH));
    }

    /**
     * Makes the step where a case has such steps.
     *
     * @param stored the case, locked
     * @param child the cases of its child
     * @param because the link that is taken back
     * @return whether it has
     */
    boolean settle(StoredCase stored, List<StoredCase> child, IdentityLink because) {
        CaseKind kind = stored.facts().kind();
        Rules rules = desk.rules(stored.facts());
        Optional<Transition> step = rules.transition(kind, Meaning.COPIES_WITHDRAWN);
        CaseStatus status = stored.content().header().status();
        Set<String> numbers =
                child.stream()
                        .map(each -> each.content().header().number())
                        .collect(Collectors.toSet());
        Set<String> gone =
                Casebook.of(tx, stored.content()).inForce(rules).stream()
                        .filter(each -> isCopy(kind, each, rules))
                        .map(each -> each.step().evidence().get(LinkedSteps.RECORDED_WITH))
                        .filter(number -> !numbers.contains(number))
                        .collect(Collectors.toCollection(TreeSet::new));
        boolean withdrawn = !gone.isEmpty() && step.flatMap(each -> each.from(status)).isPresent();
        if (withdrawn) {
            make(stored, step.get().code(), gone, because);
        }
        return withdrawn;
    }

    private void make(StoredCase stored, String code, Set<String> gone, IdentityLink because) {
        Statement said = because.withdrawn().orElse(because.made());
        CaseStatus status = stored.content().header().status();
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put(StatusChange.LINK, because.id().toString());
        evidence.put(NO_LONGER_WITH, String.join(", ", gone));
        Step step = new Step(code, tx.now(), evidence);
        ChildCase changed =
                new StatusChange(tx, desk)
                        .make(
                                stored.content(),
                                stored.content().particulars(),
                                status,
                                step,
                                new MadeTransition.Signature(said.user(), said.office().value()));
        StatusChange.journalFollowing(tx, changed, status, step, ";link=" + because.id());
    }
}
