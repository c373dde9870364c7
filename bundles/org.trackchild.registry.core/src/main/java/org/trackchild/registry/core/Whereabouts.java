package org.trackchild.registry.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/**
 * What the steps of a case say of where its child lives. Pure.
 *
 * @param kind of the case
 * @param inForce what was made since the case was opened, and is not taken back
 * @param rules of the case
 */
record Whereabouts(CaseKind kind, List<MadeTransition> inForce, Rules rules) {

    /**
     * The step that says with whom the child lives; empty when none does. A child that ran away and
     * was brought back lives where it lived, and so does one whose homecoming is taken back.
     */
    Optional<MadeTransition> said() {
        return last(moves().filter(each -> !saysNoOther(home(each))));
    }

    /** The step by which the child came to where it lives, or came back to it. */
    Optional<MadeTransition> came() {
        return last(moves().filter(each -> home(each) != HomeMove.RUN_AWAY));
    }

    /** What the step that says with whom the child lives does to where it lives. */
    Optional<HomeMove> move() {
        return said().map(this::home);
    }

    private Stream<MadeTransition> moves() {
        return inForce.stream()
                .filter(each -> home(each) != HomeMove.STAYS && !home(each).isJourney())
                .filter(
                        each ->
                                !rules.means(
                                        kind,
                                        each.step().transition(),
                                        Meaning.HOMECOMING_WITHDRAWN));
    }

    private static boolean saysNoOther(HomeMove move) {
        return move == HomeMove.RUN_AWAY || move == HomeMove.RETURNS;
    }

    private HomeMove home(MadeTransition made) {
        return rules.transition(kind, made.step().transition())
                .map(Transition::home)
                .orElse(HomeMove.STAYS);
    }

    private static Optional<MadeTransition> last(Stream<MadeTransition> steps) {
        return steps.reduce((first, second) -> second);
    }
}
