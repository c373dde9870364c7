package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.CaseFacts;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Evidence.Shape;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * What a step of one case makes in the other cases that are linked as one child: a child is handed
 * over once, and visited once, however many files tell of it. Inside of one transaction.
 */
final class LinkedSteps {

    /** Evidence of a step: the numbers of the cases in which it was recorded, too. */
    static final String ALSO_RECORDED = "also_recorded";

    /** Evidence of a step that another one made: the number of the case of that one. */
    static final String RECORDED_WITH = "recorded_with";

    /** Evidence of the same: where the child lived until then, should it be taken back. */
    static final String HOME_LEFT = "home_left";

    private final Transaction tx;

    private final CaseDesk desk;

    LinkedSteps(Transaction tx, CaseDesk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /**
     * A step of another case of the child that can be made from where that case stands.
     *
     * @param other the case
     * @param transition the step
     */
    private record Counterpart(StoredCase other, Transition transition) {

        private CaseStatus from() {
            return other.content().header().status();
        }

        CaseStatus to() {
            return transition.from(from()).orElseThrow();
        }

        boolean moves() {
            return from() != to();
        }

        boolean followsOn(String code) {
            return transition.effect().withLinked().contains(code);
        }

        /**
         * Who is visited in a foster family was not visited in its own; a journey, or a production
         * before the board, is one, wherever the files stand.
         */
        boolean standsAlike(CaseStatus before, CaseStatus after) {
            return before != after
                    || from() == after
                    || transition.home().isJourney()
                    || transition.means(Meaning.PRODUCE_BEFORE_BOARD);
        }

        String number() {
            return other.content().header().number();
        }
    }

    /**
     * A step that is made in another case.
     *
     * @param counterpart the step
     * @param written what is kept of it
     */
    record Following(Counterpart counterpart, Step written) {

        String number() {
            return counterpart.number();
        }

        /** The case in which it is made. */
        CaseId in() {
            return counterpart.other().content().id();
        }

        /** Whether that case is elsewhere then. */
        boolean moves() {
            return counterpart.moves();
        }
    }

    /**
     * What a step makes in the other cases of the child: where all is there that it needs. The
     * cases of the child are locked.
     *
     * @param stored the case of the step, before it
     * @param to where the step leads to
     */
    List<Following> following(StoredCase stored, Step step, CaseStatus to) {
        return following(stored, stored.content().header().status(), step, to);
    }

    /**
     * The same of a step that was made already.
     *
     * @param from where the case stood before it
     */
    List<Following> following(StoredCase stored, CaseStatus from, Step step, CaseStatus to) {
        List<Following> following = new ArrayList<>();
        for (Counterpart each : counterparts(stored)) {
            if (each.followsOn(step.transition()) && each.standsAlike(from, to)) {
                Step same = same(each, step);
                if (lacks(each).isEmpty()
                        && gate(each).problems(each.transition(), same).isEmpty()) {
                    following.add(new Following(each, named(each, same, stored)));
                }
            }
        }
        return following;
    }

    /** A step with the numbers of the cases in which it is recorded, too. */
    static Step named(Step step, List<Following> following) {
        return following.isEmpty()
                ? step
                : with(
                        step,
                        Map.of(
                                ALSO_RECORDED,
                                following.stream()
                                        .map(Following::number)
                                        .collect(Collectors.joining(", "))));
    }

    /** Whether a step was made with that of another case of the child. */
    static boolean isRecordedWith(MadeTransition made) {
        return made.step().evidence().containsKey(RECORDED_WITH);
    }

    /**
     * Makes them.
     *
     * @param because the case of the step that makes them
     */
    void make(List<Following> following, CaseId because, Caller caller) {
        following.forEach(
                each ->
                        new FollowingStep(tx, desk)
                                .make(
                                        each.counterpart().other(),
                                        each.counterpart().transition(),
                                        each.counterpart().to(),
                                        each.written(),
                                        caller,
                                        ";linked=" + because));
    }

    /**
     * What steps of a case do in the other cases of the child that its reader may see, or cannot do
     * yet; the reading of these is journaled.
     *
     * @param told what the reader is told of what is restricted of the child
     * @param offered the steps that can be made here
     * @param made the steps that count here, of which the reader is told
     */
    List<CaseProgress.Elsewhere> elsewhere(
            Caller caller,
            RestrictedSight told,
            StoredCase stored,
            List<Transition> offered,
            List<MadeTransition> made) {
        Rules rules = desk.rules(stored.facts());
        Set<String> moved =
                made.stream()
                        .filter(each -> each.from() != each.to() || isJourney(each, stored, rules))
                        .map(each -> each.step().transition())
                        .collect(Collectors.toSet());
        boolean travels = isUnderWay(stored);
        CaseStatus from = stored.content().header().status();
        Sight sight = new Sight(tx, desk, caller);
        Set<CaseId> read = new HashSet<>();
        List<CaseProgress.Elsewhere> all = new ArrayList<>();
        for (Counterpart each : counterparts(stored)) {
            CaseFacts other = each.other().facts();
            if (!told.showsStep(other.kind(), each.transition().code())) {
                continue;
            }
            boolean seen =
                    sight.may(Action.READ, each.other()) && told.showsBench(other.standsBefore());
            List<CaseProgress.Elsewhere> steps =
                    Stream.concat(
                                    offered.stream()
                                            .filter(
                                                    step ->
                                                            each.standsAlike(
                                                                    from,
                                                                    step.from(from).orElse(from)))
                                            .map(step -> told(each, step.code(), false, seen)),
                                    moved.stream()
                                            .filter(each::followsOn)
                                            .filter(code -> each.moves() || isBehind(each, travels))
                                            .map(code -> told(each, code, true, seen)))
                            .flatMap(Optional::stream)
                            .toList();
            if (seen && !steps.isEmpty()) {
                read.add(each.other().content().id());
            }
            all.addAll(steps);
        }
        sight.journal(read, "transitions");
        return all;
    }

    private static boolean isJourney(MadeTransition made, StoredCase of, Rules rules) {
        return rules.transition(of.facts().kind(), made.step().transition())
                .filter(each -> each.home().isJourney())
                .isPresent();
    }

    private boolean isUnderWay(StoredCase of) {
        return Casebook.of(tx, of.content()).journey(desk.rules(of.facts())).isPresent();
    }

    /**
     * Whether a step is the beginning, or the end, of a journey of which the other case does not
     * know.
     *
     * @param travels whether the child is under way in this one
     */
    private boolean isBehind(Counterpart each, boolean travels) {
        HomeMove move = each.transition().home();
        return move.isJourney()
                && travels == (move == HomeMove.SETS_OUT)
                && travels != isUnderWay(each.other());
    }

    private Optional<CaseProgress.Elsewhere> told(
            Counterpart each, String code, boolean made, boolean seen) {
        return each.followsOn(code)
                ? Optional.of(
                        new CaseProgress.Elsewhere(
                                each.other().content().id(),
                                each.number(),
                                code,
                                each.transition().legal().label(),
                                made,
                                seen ? lacks(each) : hidden(each)))
                : Optional.empty();
    }

    /** That something is lacking, and not what, for who may not read the case. */
    private List<Problem> hidden(Counterpart each) {
        return lacks(each).isEmpty()
                ? List.of()
                : List.of(Problem.of(RuleProblem.TOLD_IN_OTHER_CASE));
    }

    /**
     * The orders of other files of the child that a step of a case can carry out, by that step: a
     * child that goes home by an order goes by it in each of its files.
     *
     * @param of of which files they are meant
     */
    Function<Transition, List<Order>> orders(StoredCase stored, Predicate<StoredCase> of) {
        List<StoredCase> others = others(stored).stream().filter(of).toList();
        return transition ->
                others.stream().flatMap(other -> orders(transition, other).stream()).toList();
    }

    private List<Order> orders(Transition transition, StoredCase other) {
        Set<String> kinds =
                desk.rules(other.facts()).transitions(other.facts().kind()).stream()
                        .filter(each -> transition.effect().withLinked().contains(each.code()))
                        .flatMap(each -> each.demands().evidence().stream())
                        .filter(each -> each.shape() == Shape.ORDER)
                        .map(Evidence::kind)
                        .collect(Collectors.toSet());
        return kinds.isEmpty()
                ? List.of()
                : tx.orders().ofCase(other.content().id()).stream()
                        .filter(each -> kinds.contains(each.content().kind()))
                        .toList();
    }

    private List<Counterpart> counterparts(StoredCase stored) {
        return others(stored).stream().flatMap(this::stepsOf).toList();
    }

    private Stream<Counterpart> stepsOf(StoredCase other) {
        return desk.rules(other.facts()).transitions(other.facts().kind()).stream()
                .filter(each -> !each.effect().withLinked().isEmpty())
                .filter(each -> each.from(other.content().header().status()).isPresent())
                .map(each -> new Counterpart(other, each));
    }

    /** The other cases of the child, in the order of their numbers. */
    List<StoredCase> others(StoredCase stored) {
        CaseId id = stored.content().id();
        Set<CaseId> child = tx.identityLinks().childrenOf(Set.of(id));
        child.remove(id);
        return tx.cases().findAll(child).stream()
                .sorted(Comparator.comparing(each -> each.content().header().number()))
                .toList();
    }

    private StepGate gate(Counterpart each) {
        return new StepGate(tx, desk, each.other());
    }

    /** What comes first there. Who may make the step is judged where somebody makes it. */
    private List<Problem> lacks(Counterpart each) {
        return gate(each).refusals(each.transition(), each.transition().roles()).stream()
                .filter(problem -> problem.code() != RuleProblem.NOT_YOUR_PART)
                .toList();
    }

    /** The same step there: what was written down here, as far as it is asked for there. */
    private static Step same(Counterpart each, Step step) {
        Set<String> asked =
                each.transition().demands().evidence().stream()
                        .map(Evidence::code)
                        .collect(Collectors.toSet());
        Map<String, String> evidence = new LinkedHashMap<>(step.evidence());
        evidence.keySet().retainAll(asked);
        return new Step(each.transition().code(), step.happened(), evidence);
    }

    private Step named(Counterpart each, Step same, StoredCase stored) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put(RECORDED_WITH, stored.content().header().number());
        if (each.moves()) {
            each.other().facts().livesIn().ifPresent(home -> more.put(HOME_LEFT, home.value()));
        }
        return with(same, more);
    }

    private static Step with(Step step, Map<String, String> more) {
        Map<String, String> evidence = new LinkedHashMap<>(step.evidence());
        evidence.putAll(more);
        return new Step(step.transition(), step.happened(), evidence);
    }
}
