package org.trackchild.rules.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Transitions, clocks, orders, forms, and how benches sit, as an OSGi service. The pack of the
 * nation applies everywhere; that of a state replaces what has the same code, and adds the rest,
 * for cases that are kept in the state. Immutable. Extend the tests with {@link
 * org.trackchild.rules.api.testing.RulePackContract}.
 */
@ConsumerType
public interface RulePack {

    /** Name with the year of the law, such as {@code IN-2016}; never changes once published. */
    String name();

    /** Code of the state for which it is; empty for all. */
    String state();

    /** All transitions. */
    List<Transition> transitions();

    /** All clocks. */
    List<ClockRule> clocks();

    /** All kinds of orders; none for a pack that changes nothing about orders. */
    default List<OrderKind> orders() {
        return List.of();
    }

    /** All kinds of forms; none for a pack that changes nothing about forms. */
    default List<FormKind> forms() {
        return List.of();
    }

    /** How benches sit; none for a pack that changes nothing about that. */
    default List<BenchRule> benches() {
        return List.of();
    }

    /** Requests that the law makes by itself; none for a pack that changes nothing about that. */
    default List<LawfulRequest> requests() {
        return List.of();
    }

    /**
     * Offices that are proposed when a step tells others of a case; those of a state take the place
     * of those of the nation, step by step. None for a pack that changes nothing about that.
     */
    default List<Recipient> recipients() {
        return List.of();
    }

    /** Holidays; they are added to those of the nation. None for a pack that has none. */
    default List<Holiday> holidays() {
        return List.of();
    }

    /** Until when homes count their children; empty for a pack that changes nothing about that. */
    default Optional<HeadcountRule> headcount() {
        return Optional.empty();
    }
}
