package org.trackchild.rules.api.testing;

import static org.trackchild.rules.api.testing.RulePackContract.require;
import static org.trackchild.rules.api.testing.RulePackContract.words;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Counting;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Limit;
import org.trackchild.rules.api.Meaning;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** What every clock must fulfil, so that none waits for what cannot happen. */
final class ClockContract {

    private ClockContract() {}

    static void verify(ClockRule rule, Set<String> codes, Rules rules) {
        ClockRule.Course course = rule.course();
        if (rule.isOfOrders()) {
            orders(rule, rules);
        }
        for (Collection<String> part :
                List.of(
                        rule.isOfOrders() ? Set.<String>of() : course.start(),
                        course.stop(),
                        course.end())) {
            Set<String> unknown = new HashSet<>(part);
            unknown.removeIf(
                    code -> isSignature(code, rule, rules) || isOutcome(code, codes, rules));
            unknown.removeAll(codes);
            require(unknown.isEmpty(), rule.code() + ": unknown " + unknown);
        }
        require(!course.start().isEmpty(), rule.code() + ": never starts");
        require(
                !course.stop().isEmpty()
                        || rule.isOfOrders()
                        || Milestone.AWAITED.containsAll(course.start()),
                rule.code() + ": cannot be met");
        require(
                rule.ladder().isEmpty() == rule.isWaiting(),
                rule.code() + ": nobody is told, or is told of what only has to pass");
        require(
                rule.course().counting().from().isEmpty()
                        || codes.containsAll(
                                Transition.Demands.anyOf(rule.course().counting().from())),
                rule.code() + ": counted from what does not exist");
        for (Counting.Resumption each : course.counting().resumptions()) {
            require(
                    course.end().contains(each.end())
                            && (codes.contains(each.with())
                                    || isOutcome(each.with(), codes, rules)),
                    rule.code() + ": goes on after what does not end it: " + each);
        }
        homecoming(rule, rules);
        closure(rule, rules);
        require(
                rules.transitions(rule.kind()).stream()
                        .filter(each -> course.stop().contains(each.code()))
                        .flatMap(each -> each.demands().evidence().stream())
                        .filter(one -> one.code().equals(course.counting().travel()))
                        .allMatch(one -> one.shape() == Evidence.Shape.HOURS),
                rule.code() + ": what does not count is told in hours");
        words(rule.legal().label(), rule.code());
    }

    /**
     * A clock that goes on when a homecoming is taken back does so, too, when the case was closed
     * since.
     */
    private static void homecoming(ClockRule rule, Rules rules) {
        rules.transition(rule.kind(), Meaning.HOMECOMING_WITHDRAWN).stream()
                .filter(back -> back.moves().containsKey(CaseStatus.CLOSED))
                .filter(
                        back ->
                                rule.course().counting().resumptions().stream()
                                        .anyMatch(each -> each.with().equals(back.code())))
                .forEach(back -> closings(rule, rules).forEach(each -> goesOn(rule, each, back)));
    }

    /** What a closing ends goes on when the closing is taken back, and what began it is not. */
    private static void closure(ClockRule rule, Rules rules) {
        rules.transition(rule.kind(), Meaning.CLOSURE_WITHDRAWN)
                .filter(back -> rule.isOfOrders() || startsWithSteps(rule, rules))
                .ifPresent(
                        back ->
                                closings(rule, rules)
                                        .filter(each -> takesBack(back).contains(each.code()))
                                        .filter(
                                                each ->
                                                        Collections.disjoint(
                                                                takesBack(each),
                                                                rule.course().start()))
                                        .forEach(each -> goesOn(rule, each, back)));
    }

    private static boolean startsWithSteps(ClockRule rule, Rules rules) {
        return rule.course().start().stream()
                .allMatch(code -> rules.transition(rule.kind(), code).isPresent());
    }

    /** The steps that close the case of a child that is home, and end a clock. */
    private static Stream<Transition> closings(ClockRule rule, Rules rules) {
        return rules.transitions(rule.kind()).stream()
                .filter(each -> each.moves().get(CaseStatus.RESTORED) == CaseStatus.CLOSED)
                .filter(each -> rule.course().end().contains(each.code()));
    }

    private static Set<String> takesBack(Transition each) {
        return each.demands().timing().takesBack();
    }

    private static void goesOn(ClockRule rule, Transition closing, Transition back) {
        require(
                rule.course().counting().resumes(closing.code(), back.code()),
                rule.code() + ": does not go on after " + closing.code() + " with " + back.code());
    }

    /** Who waits for the end of an order knows such orders, and they end. */
    private static void orders(ClockRule rule, Rules rules) {
        for (String start : rule.course().start()) {
            Milestone.Until until = Milestone.Until.parse(start).orElseThrow();
            require(
                    rules.order(rule.kind(), until.order())
                            .filter(order -> order.term().ends())
                            .isPresent(),
                    rule.code() + ": no order that ends: " + until.order());
        }
        require(
                rule.course().rounds() == 1 && rule.course().limit().unit() != Limit.Unit.MONTHS,
                rule.code() + ": counts back from the end of an order, in hours or days, once");
    }

    /** Whether a milestone is a transition with where it led to, or before which bench. */
    private static boolean isOutcome(String code, Set<String> codes, Rules rules) {
        String transition = Milestone.transition(code);
        String rest = code.substring(transition.length());
        return codes.contains(transition)
                && (rest.startsWith(Milestone.TO)
                        ? Code.find(CaseStatus.class, rest.substring(1)).isPresent()
                        : rest.startsWith(Milestone.BEFORE)
                                && rules.bench(rest.substring(1)).isPresent());
    }

    /** Whether a milestone is the signature under an order that the rules know. */
    private static boolean isSignature(String code, ClockRule clock, Rules rules) {
        return Milestone.Signed.parse(code)
                .flatMap(signed -> rules.order(clock.kind(), signed.order()))
                .isPresent();
    }
}
