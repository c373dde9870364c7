package org.trackchild.rules.api.testing;

import static org.trackchild.rules.api.testing.RulePackContract.require;
import static org.trackchild.rules.api.testing.RulePackContract.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Counting;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Limit;
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
            unknown.removeIf(code -> isSignature(code, rule, rules) || isOutcome(code, codes));
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
                    course.end().contains(each.end()) && codes.contains(each.with()),
                    rule.code() + ": goes on after what does not end it: " + each);
        }
        require(
                rules.transitions(rule.kind()).stream()
                        .filter(each -> course.stop().contains(each.code()))
                        .flatMap(each -> each.demands().evidence().stream())
                        .filter(one -> one.code().equals(course.counting().travel()))
                        .allMatch(one -> one.shape() == Evidence.Shape.HOURS),
                rule.code() + ": what does not count is told in hours");
        words(rule.legal().label(), rule.code());
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

    private static boolean isOutcome(String code, Set<String> codes) {
        String[] both = code.split(Milestone.TO, 2);
        return both.length == 2
                && codes.contains(both[0])
                && Code.find(CaseStatus.class, both[1]).isPresent();
    }

    /** Whether a milestone is the signature under an order that the rules know. */
    private static boolean isSignature(String code, ClockRule clock, Rules rules) {
        return Milestone.Signed.parse(code)
                .flatMap(signed -> rules.order(clock.kind(), signed.order()))
                .isPresent();
    }
}
