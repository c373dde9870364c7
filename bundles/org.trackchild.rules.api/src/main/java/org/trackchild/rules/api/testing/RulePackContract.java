package org.trackchild.rules.api.testing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Wording;
import org.trackchild.rules.api.BenchRule;
import org.trackchild.rules.api.ClockRule;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.Holiday;
import org.trackchild.rules.api.HomeMove;
import org.trackchild.rules.api.LawfulRequest;
import org.trackchild.rules.api.Level;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.rules.api.Recipient;
import org.trackchild.rules.api.RulePack;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** What every rule pack must fulfil, together with the packs that it stands on. */
public final class RulePackContract {

    private static final Set<Evidence.Shape> PUBLICATION =
            EnumSet.of(Evidence.Shape.FIELDS, Evidence.Shape.CHANNELS);

    private static final Set<Evidence.Shape> OF_ORDERS =
            EnumSet.of(Evidence.Shape.HOME, Evidence.Shape.OFFICE, Evidence.Shape.FIT);

    private RulePackContract() {}

    /**
     * Verifies a pack.
     *
     * @param pack the pack
     * @param others those that it changes, such as that of the nation
     * @throws AssertionError that says what is wrong
     */
    public static void verify(RulePack pack, RulePack... others) {
        require(pack.name().matches("[A-Z]{2}-[0-9]{4}[A-Z0-9.-]*"), "name: " + pack.name());
        Rules rules =
                Rules.of(
                        Stream.concat(Arrays.stream(others), Stream.of(pack)).toList(),
                        pack.state());
        pack.transitions().forEach(RulePackContract::transition);
        pack.orders().forEach(RulePackContract::order);
        pack.forms().forEach(form -> FormContract.verify(rules, form));
        pack.benches().forEach(each -> bench(each, rules));
        pack.recipients().forEach(each -> recipient(each, rules));
        pack.holidays().forEach(RulePackContract::holiday);
        for (CaseKind kind : CaseKind.values()) {
            Set<String> codes = new HashSet<>(rules.codes(kind));
            rules.transitions(kind).forEach(each -> known(each, codes));
            rules.transitions(kind).forEach(each -> ordered(each, rules));
            rules.transitions(kind).forEach(each -> formed(each, rules));
            rules.transitions(kind).forEach(each -> timed(each, rules, codes));
            rules.transitions(kind).forEach(each -> HomeContract.verify(each, rules));
            codes.add(Milestone.EVENT);
            codes.add(Milestone.REGISTERED);
            codes.add(Milestone.OF_AGE);
            codes.addAll(Milestone.AWAITED);
            rules.clocks(kind).forEach(each -> ClockContract.verify(each, codes, rules));
            rules.clocks(kind).forEach(each -> HomeContract.journey(each, rules));
            rules.requests(kind).forEach(each -> request(each, rules));
            MeaningContract.verify(pack, rules, kind);
            everyStatusLeadsOn(rules, kind);
            everyRefusalIsAnswered(rules, kind);
        }
        HomeContract.runaways(rules);
    }

    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    static void words(Wording label, String what) {
        require(!label.english().isBlank(), what + ": no English label");
        require(!label.hindi().equals(label.english()), what + ": no Hindi label");
    }

    private static void transition(Transition each) {
        String what = each.kind().code() + " " + each.code();
        require(each.code().matches("[a-z][a-z0-9_]{1,59}"), what + ": code");
        require(!each.moves().isEmpty(), what + ": leads from nowhere");
        require(!each.legal().basis().isBlank(), what + ": no basis");
        words(each.legal().label(), what);
        each.effect()
                .restricted()
                .flatMap(Transition.Restricted::told)
                .ifPresent(told -> words(told.label(), what + " told as " + told.code()));
        evidence(each.demands().evidence(), what);
        require(
                each.demands().evidence().stream()
                        .noneMatch(one -> PUBLICATION.contains(one.shape())),
                what + ": only an order permits publication");
        require(
                each.demands().evidence().stream()
                        .noneMatch(one -> OF_ORDERS.contains(one.shape()) || one.isForGirls()),
                what
                        + ": only an order names a home, an office or whom it recognised, or asks of girls");
    }

    private static void evidence(List<Evidence> evidence, String what) {
        require(
                evidence.stream().map(Evidence::code).distinct().count() == evidence.size(),
                what + ": evidence twice");
        evidence.forEach(one -> words(one.label(), what + " " + one.code()));
    }

    private static void order(OrderKind kind) {
        String what = "order " + kind.code();
        require(kind.code().matches("[a-z][a-z0-9_]{1,59}"), what + ": code");
        require(!kind.cases().isEmpty(), what + ": for no case");
        require(!kind.hands().draft().isEmpty(), what + ": nobody draws it up");
        require(!kind.hands().sign().isEmpty(), what + ": nobody signs it");
        require(!kind.legal().basis().isBlank(), what + ": no basis");
        words(kind.legal().label(), what);
        evidence(kind.particulars(), what);
        OrderContract.verify(kind, what);
        require(
                kind.particulars().stream().noneMatch(one -> one.shape().isRecord()),
                what + ": rests on another record");
        if (kind.particulars().stream().anyMatch(one -> PUBLICATION.contains(one.shape()))) {
            publication(kind, what);
        }
    }

    /** The law wants authority, reasons, fields, channels and an end of each publication. */
    private static void publication(OrderKind kind, String what) {
        for (Evidence.Shape shape : PUBLICATION) {
            String code = shape.name().toLowerCase(Locale.ROOT);
            require(
                    kind.particulars().stream()
                                    .filter(one -> one.shape() == shape)
                                    .filter(one -> one.required() && one.code().equals(code))
                                    .count()
                            == 1,
                    what + ": needs *" + code + ":" + code);
        }
        require(
                kind.particulars().stream()
                        .anyMatch(one -> one.code().equals("reason") && one.required()),
                what + ": publishes without a reason");
        require(
                kind.term().ends() && kind.term().longest().isPresent(),
                what + ": publishes without an end");
    }

    private static void ordered(Transition each, Rules rules) {
        each.demands().evidence().stream()
                .filter(one -> one.shape() == Evidence.Shape.ORDER)
                .forEach(
                        one ->
                                require(
                                        rules.order(each.kind(), one.kind()).isPresent(),
                                        each.code() + ": unknown order " + one.kind()));
    }

    /** Who makes a step that rests on a form can fill it in, or gets it from those who do. */
    private static void formed(Transition each, Rules rules) {
        each.demands().evidence().stream()
                .filter(one -> one.shape() == Evidence.Shape.FORM)
                .forEach(
                        one ->
                                require(
                                        rules.form(each.kind(), one.kind()).isPresent(),
                                        each.code() + ": unknown form " + one.kind()));
    }

    private static void known(Transition each, Set<String> codes) {
        require(
                each.demands().before().keySet().stream()
                        .allMatch(needed -> codes.containsAll(Transition.Demands.anyOf(needed))),
                each.code() + ": needs before it what does not exist");
    }

    private static void timed(Transition each, Rules rules, Set<String> codes) {
        Transition.Timing timing = each.demands().timing();
        require(codes.containsAll(timing.takesBack()), each.code() + ": takes back what is not");
        require(codes.containsAll(timing.unless()), each.code() + ": ends with what is not");
        require(
                each.demands().before().keySet().containsAll(timing.apart().keySet()),
                each.code() + ": apart, and not needed: " + timing.apart());
        each.demands()
                .evidence()
                .forEach(
                        one ->
                                require(
                                        codes.containsAll(one.notBefore()),
                                        each.code() + ": a day after what does not exist: " + one));
        Set<String> reported = each.effect().withReport();
        require(
                reported.isEmpty()
                        || each.kind() == CaseKind.FOUND
                                && each.from(CaseStatus.RAN_AWAY).isPresent()
                                && rules.codes(CaseKind.MISSING).containsAll(reported),
                each.code() + ": is made with what no report of a child that ran away makes");
        Set<String> linked = each.effect().withLinked();
        require(
                Stream.of(CaseKind.values())
                        .flatMap(kind -> rules.codes(kind).stream())
                        .collect(Collectors.toSet())
                        .containsAll(linked),
                each.code() + ": is made with what no linked case makes");
        require(
                linked.isEmpty() || each.home() != HomeMove.ENTERS,
                each.code() + ": no step of another case says in which home the child is");
        require(
                rules.clocks(each.kind()).stream()
                        .filter(ClockRule::isWaiting)
                        .map(ClockRule::code)
                        .collect(Collectors.toSet())
                        .containsAll(timing.during()),
                each.code() + ": during a clock whose time does not have to run out");
        for (Transition.Since since : timing.since()) {
            require(
                    since.isForm()
                            ? rests(each, since) && tellsDay(each, since, rules)
                            : codes.contains(since.code()),
                    each.code() + ": since what does not exist: " + since);
        }
        for (Transition.Since until : timing.until()) {
            require(
                    until.isForm() && rests(each, until) && tellsDay(each, until, rules),
                    each.code() + ": until a day that no form tells: " + until);
        }
        timing.anew()
                .forEach(
                        (form, steps) ->
                                require(
                                        rests(each, new Transition.Since(form, ""))
                                                && codes.containsAll(steps),
                                        each.code() + ": anew what does not exist: " + form));
    }

    private static boolean rests(Transition each, Transition.Since since) {
        return each.demands().evidence().stream()
                .anyMatch(
                        one ->
                                one.shape() == Evidence.Shape.FORM
                                        && one.kind().equals(since.code()));
    }

    private static boolean tellsDay(Transition each, Transition.Since since, Rules rules) {
        return rules.form(each.kind(), since.code())
                .flatMap(form -> form.item(since.item()))
                .filter(item -> item.shape() == FormItem.Shape.DATE)
                .isPresent();
    }

    private static void bench(BenchRule rule, Rules rules) {
        require(!rule.basis().isEmpty(), "bench without a basis: " + rule.bench());
        require(
                rule.finals().stream().allMatch(rule::makes),
                rule.bench() + ": disposes finally by orders that it does not make");
        for (String order :
                Stream.concat(rule.finals().stream(), rule.orders().stream())
                        .filter(each -> !each.equals(BenchRule.ALL))
                        .toList()) {
            require(
                    Arrays.stream(CaseKind.values())
                            .anyMatch(kind -> rules.order(kind, order).isPresent()),
                    rule.bench() + ": no order " + order);
        }
        for (String clock : rule.hears().keySet()) {
            require(
                    Arrays.stream(CaseKind.values())
                            .flatMap(kind -> rules.clocks(kind).stream())
                            .anyMatch(each -> each.code().equals(clock)),
                    rule.bench() + ": no clock " + clock);
        }
    }

    private static void request(LawfulRequest each, Rules rules) {
        String what = "request of " + each.clock();
        require(!each.basis().isBlank(), what + ": no basis");
        words(each.reason(), what);
        require(
                rules.clocks(each.kind()).stream()
                        .anyMatch(clock -> clock.code().equals(each.clock())),
                what + ": no such clock");
        require(
                each.isAsked() != (each.whom().where().isEmpty() && !each.whom().ordered())
                        && Set.of(Level.DISTRICT, Level.STATE).containsAll(each.whom().where()),
                what + ": asked nowhere, or elsewhere than in a district or a state");
        require(
                each.then().isEmpty() || rules.transition(each.kind(), each.then()).isPresent(),
                what + ": then follows what does not exist");
    }

    private static void recipient(Recipient each, Rules rules) {
        String what = "recipient of " + each.step() + ", " + each.office();
        require(!each.basis().isBlank(), what + ": no basis");
        require(!each.where().isEmpty(), what + ": looked for nowhere");
        require(
                rules.transition(each.kind(), each.step()).stream()
                        .flatMap(step -> step.demands().evidence().stream())
                        .anyMatch(one -> one.shape() == Evidence.Shape.OFFICES),
                what + ": the step tells no offices");
    }

    private static void holiday(Holiday each) {
        words(each.name(), "holiday " + each.when());
        require(!each.basis().isBlank(), "holiday without a basis: " + each.when());
    }

    /** From each status that can be reached somebody can go on. */
    private static void everyStatusLeadsOn(Rules rules, CaseKind kind) {
        Set<CaseStatus> reached = EnumSet.of(CaseStatus.REGISTERED);
        Deque<CaseStatus> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            CaseStatus status = next.poll();
            for (Transition each : rules.transitions(kind)) {
                each.from(status).filter(reached::add).ifPresent(next::add);
            }
        }
        for (CaseStatus status : reached) {
            require(
                    rules.transitions(kind).stream()
                                    .anyMatch(
                                            each ->
                                                    !each.roles().isEmpty()
                                                            && each.from(status).isPresent())
                            || status == CaseStatus.WITHDRAWN && kind == CaseKind.FOUND,
                    kind.code() + ": nothing leads on from " + status.code());
        }
        require(reached.contains(CaseStatus.CLOSED), kind.code() + ": can never be closed");
    }

    /**
     * Every transition from every status for every role is possible, or refused with a sentence.
     */
    private static void everyRefusalIsAnswered(Rules rules, CaseKind kind) {
        LifeCycle life = new LifeCycle(rules);
        for (Transition each : rules.transitions(kind)) {
            for (CaseStatus status : CaseStatus.values()) {
                for (Role role : Role.values()) {
                    boolean possible =
                            life.refusals(
                                            each,
                                            new LifeCycle.Standing(status, all(each), true),
                                            Set.of(role))
                                    .isEmpty();
                    boolean right = each.moves().containsKey(status) && each.roles().contains(role);
                    require(
                            possible == right,
                            each.code() + " from " + status.code() + " by " + role.code());
                }
            }
        }
    }

    private static List<String> all(Transition each) {
        return each.demands().before().entrySet().stream()
                .flatMap(
                        needed ->
                                Stream.generate(() -> Transition.Demands.anyOf(needed.getKey()))
                                        .limit(needed.getValue())
                                        .map(anyOf -> anyOf.get(0)))
                .toList();
    }
}
