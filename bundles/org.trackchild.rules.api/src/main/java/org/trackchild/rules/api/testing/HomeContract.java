package org.trackchild.rules.api.testing;

import static org.trackchild.rules.api.testing.RulePackContract.require;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** What every pack must fulfil so that no child is forgotten in a home, or counted without end. */
final class HomeContract {

    private HomeContract() {}

    static void verify(Transition each, Rules rules) {
        String what = each.kind().code() + " " + each.code();
        boolean named = namesHome(each, rules);
        require(
                !named || each.home() == HomeMove.ENTERS,
                what + ": rests on an order that names a home, and does not say \"enters\"");
        if (each.home() == HomeMove.ENTERS) {
            require(
                    named || each.roles().isEmpty(),
                    what + ": needs a required order that names the home");
        }
        require(
                each.home() != HomeMove.SETS_OUT || namesJourney(each, rules),
                what + ": needs a required order with *destination and *arrival:date");
        require(
                !each.home().isJourney()
                        || each.moves().entrySet().stream()
                                .allMatch(move -> move.getKey() == move.getValue()),
                what + ": who is under way stands where it stood");
        require(
                !each.home().endsJourney() || takesBack(each).containsAll(settingOut(each, rules)),
                what + ": the child is somewhere after it, and still counts as under way");
        if (each.kind() == CaseKind.MISSING) {
            missing(each, rules, what);
        } else {
            each.moves().forEach((from, to) -> found(each.home(), from, to, what));
        }
    }

    private static Set<String> takesBack(Transition each) {
        return each.demands().timing().takesBack();
    }

    private static Set<String> settingOut(Transition each, Rules rules) {
        return rules.transitions(each.kind()).stream()
                .filter(other -> other.home() == HomeMove.SETS_OUT)
                .map(Transition::code)
                .collect(Collectors.toSet());
    }

    /**
     * A clock that starts when a child sets out ends with all that ends the journey, or the case.
     */
    static void journey(ClockRule clock, Rules rules) {
        List<Transition> steps = rules.transitions(clock.kind());
        Set<String> starts =
                steps.stream()
                        .filter(each -> each.home() == HomeMove.SETS_OUT)
                        .map(Transition::code)
                        .filter(clock.course().start()::contains)
                        .collect(Collectors.toSet());
        if (starts.isEmpty()) {
            return;
        }
        for (Transition each : steps) {
            boolean ends =
                    takesBack(each).stream().anyMatch(starts::contains)
                            || each.moves().entrySet().stream()
                                    .anyMatch(
                                            move ->
                                                    !move.getKey().isClosed()
                                                            && move.getValue().isClosed());
            require(
                    !ends
                            || clock.course().stop().contains(each.code())
                            || clock.course().end().contains(each.code()),
                    clock.code()
                            + ": waits for a child that is not under way after "
                            + each.code());
        }
    }

    private static boolean namesHome(Transition each, Rules rules) {
        return each.demands().evidence().stream()
                .filter(one -> one.shape() == Evidence.Shape.ORDER && one.required())
                .flatMap(one -> rules.order(each.kind(), one.kind()).stream())
                .anyMatch(kind -> kind.namesHome());
    }

    private static boolean namesJourney(Transition each, Rules rules) {
        return each.demands().evidence().stream()
                .filter(one -> one.shape() == Evidence.Shape.ORDER && one.required())
                .flatMap(one -> rules.order(each.kind(), one.kind()).stream())
                .anyMatch(
                        kind ->
                                asks(kind, OrderKind.DESTINATION, Evidence.Shape.TEXT)
                                        && asks(kind, OrderKind.ARRIVAL, Evidence.Shape.DATE));
    }

    private static boolean asks(OrderKind kind, String code, Evidence.Shape shape) {
        return kind.particulars().stream()
                .anyMatch(one -> one.code().equals(code) && one.shape() == shape && one.required());
    }

    /** A missing child lives in no home; one that comes to a home has a case there. */
    private static void missing(Transition each, Rules rules, String what) {
        if (each.home() == HomeMove.STAYS || each.home().isJourney()) {
            return;
        }
        require(each.home() == HomeMove.ENTERS, what + ": a missing child leaves no home");
        Optional<Transition> there = rules.transition(CaseKind.FOUND, each.code());
        require(
                there.filter(step -> step.home() == HomeMove.ENTERS).isPresent(),
                what + ": no transition of found children with this code brings them to a home");
        require(
                there.get().moves().keySet().containsAll(List.of(CaseStatus.TRACED)),
                what + ": the found child is traced by then, and cannot make this step");
    }

    private static void found(HomeMove move, CaseStatus from, CaseStatus to, String what) {
        boolean leaves = from.isInCustody() && !to.isInCustody() && to != CaseStatus.CLOSED;
        require(
                !leaves || move.isExit(),
                what + ": does not say how the child leaves a home from " + from.code());
        require(
                (to == CaseStatus.RAN_AWAY && from != to) == (move == HomeMove.RUN_AWAY),
                what + ": who runs away has the status of it, and only who runs away");
        require(
                to.isInCustody() || move != HomeMove.ENTERS && move != HomeMove.RETURNS,
                what + ": nobody counts a child in a home that is " + to.code());
        require(
                move != HomeMove.RETURNS || !from.isInCustody(),
                what + ": the child cannot be brought back from " + from.code());
    }

    /** The headcount makes this step itself, and knows nothing but how it was noticed. */
    static void runaways(Rules rules) {
        List<Transition> steps =
                rules.transitions(CaseKind.FOUND).stream()
                        .filter(each -> each.home() == HomeMove.RUN_AWAY)
                        .toList();
        for (CaseStatus status : CaseStatus.values()) {
            long possible = steps.stream().filter(step -> step.moves().containsKey(status)).count();
            require(
                    possible == (status.isInCustody() ? 1 : 0),
                    "found: not one way to run away from " + status.code());
        }
        for (Transition step : steps) {
            Map<Boolean, List<Evidence>> asked =
                    step.demands().evidence().stream()
                            .filter(Evidence::required)
                            .collect(
                                    Collectors.partitioningBy(
                                            one -> one.shape() == Evidence.Shape.TEXT));
            require(
                    asked.get(true).size() == 1 && asked.get(false).isEmpty(),
                    step.code() + ": a headcount says how it was noticed, and no more");
        }
    }
}
