package org.trackchild.registry.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Order;
import org.trackchild.registry.api.OrderStatus;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Ended;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.Transition;

/**
 * When orders were signed, and when those end by which something goes on in a case. Only the last
 * order of a kind counts: who is given another one waits for its end, and no longer for that of the
 * one before. Pure.
 */
final class OrderEnds {

    private final List<Order> orders;

    private final List<MadeTransition> inForce;

    private final List<Transition> transitions;

    /**
     * @param orders those of the case
     * @param inForce the steps that count, in the order in which they were recorded
     * @param transitions those that the rules know for cases of its kind
     */
    OrderEnds(List<Order> orders, List<MadeTransition> inForce, List<Transition> transitions) {
        this.orders = orders;
        // what is written down late happened when it did
        this.inForce =
                inForce.stream()
                        .sorted(
                                Comparator.comparing(
                                        (MadeTransition each) -> each.step().happened()))
                        .toList();
        this.transitions = transitions;
    }

    /** The ends for which some clocks wait, and the signatures with which some start. */
    List<Milestone> milestones(List<ClockRule> clocks) {
        return clocks.stream()
                .flatMap(clock -> clock.course().start().stream().flatMap(code -> of(code, clock)))
                .distinct()
                .toList();
    }

    private Stream<Milestone> of(String code, ClockRule clock) {
        return Stream.concat(ends(code, clock), signatures(code));
    }

    private Stream<Milestone> signatures(String code) {
        return Milestone.Signed.parse(code).stream()
                .flatMap(
                        signed ->
                                orders.stream()
                                        .filter(
                                                each ->
                                                        each.content()
                                                                .kind()
                                                                .equals(signed.order())))
                .filter(each -> each.status() == OrderStatus.SIGNED || isCarriedOut(each))
                .map(each -> new Milestone(code, at(each)));
    }

    private boolean isCarriedOut(Order order) {
        return inForce.stream().anyMatch(each -> each.restsOn(order));
    }

    private Stream<Milestone> ends(String code, ClockRule clock) {
        return Milestone.Until.parse(code).stream()
                .flatMap(
                        until ->
                                last(until.order(), clock.course())
                                        .flatMap(order -> order.content().until())
                                        .map(
                                                day ->
                                                        day.plusDays(1)
                                                                .atStartOfDay(TextCaseReader.INDIA)
                                                                .toInstant())
                                        .map(end -> until.before(end, TextCaseReader.INDIA))
                                        .stream())
                .map(at -> new Milestone(code, at));
    }

    /**
     * The last order of a kind that is carried out and was not revoked; empty when something was
     * done since that ends what it ordered, and was not undone: who ran away from a home and is
     * brought back is there by the same order.
     */
    private Optional<Order> last(String kind, ClockRule.Course course) {
        Set<String> steps =
                transitions.stream()
                        .filter(each -> rests(each, kind))
                        .map(Transition::code)
                        .collect(Collectors.toSet());
        return steps.isEmpty() ? signed(kind, course) : carriedOut(kind, steps, course);
    }

    private static boolean rests(Transition each, String kind) {
        return each.demands().evidence().stream()
                .anyMatch(one -> one.shape() == Evidence.Shape.ORDER && one.kind().equals(kind));
    }

    private Optional<Order> carriedOut(String kind, Set<String> steps, ClockRule.Course course) {
        for (int i = inForce.size() - 1; i >= 0; i--) {
            MadeTransition made = inForce.get(i);
            if (steps.contains(made.step().transition())) {
                return isOver(inForce.subList(i + 1, inForce.size()), course)
                        ? Optional.empty()
                        : orders.stream()
                                .filter(each -> each.content().kind().equals(kind))
                                .filter(each -> each.status() == OrderStatus.SIGNED)
                                .filter(each -> made.restsOn(each))
                                .findFirst();
            }
        }
        return Optional.empty();
    }

    /** An order on which no step rests is carried out with the signature. */
    private Optional<Order> signed(String kind, ClockRule.Course course) {
        return orders.stream()
                .filter(each -> each.content().kind().equals(kind))
                .filter(each -> each.status() == OrderStatus.SIGNED)
                .reduce((one, other) -> at(other).isBefore(at(one)) ? one : other)
                .filter(
                        last ->
                                !isOver(
                                        inForce.stream()
                                                .filter(
                                                        each ->
                                                                each.step()
                                                                        .happened()
                                                                        .isAfter(at(last)))
                                                .toList(),
                                        course));
    }

    private static Instant at(Order signed) {
        return signed.signature().orElseThrow().at();
    }

    private static boolean isOver(List<MadeTransition> since, ClockRule.Course course) {
        Ended ended = new Ended(course);
        since.forEach(each -> ended.happened(each.step().transition()));
        return ended.isEnded();
    }
}
