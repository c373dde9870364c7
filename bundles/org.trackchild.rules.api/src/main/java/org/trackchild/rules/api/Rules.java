package org.trackchild.rules.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Wording;

/** The rules of one state: those of the nation, with what the state replaces. Immutable. */
public final class Rules {

    private final List<RulePack> packs;

    /** All that there ever were, also those in whose place a state has others. */
    private final Map<String, Transition> named = new LinkedHashMap<>();

    private final Map<String, Transition> transitions = new LinkedHashMap<>();

    /** What is told in the place of transitions, by its code. */
    private final Map<String, Wording> told = new LinkedHashMap<>();

    private final Map<String, ClockRule> clocks = new LinkedHashMap<>();
    private final Map<String, OrderKind> orders = new LinkedHashMap<>();
    private final Map<String, FormKind> forms = new LinkedHashMap<>();
    private final Map<String, BenchRule> benches = new LinkedHashMap<>();
    private final Map<String, LawfulRequest> requests = new LinkedHashMap<>();
    private final Set<String> restrictedBenches;
    private final Map<String, List<Recipient>> recipients = new LinkedHashMap<>();
    private final Optional<HeadcountRule> headcount;
    private final HolidayCalendar holidays;

    private Rules(List<RulePack> packs) {
        this.packs = packs;
        for (RulePack pack : packs) {
            for (Transition each : pack.transitions()) {
                named.merge(key(each.kind(), each.code()), each, (old, now) -> now.insteadOf(old));
            }
        }
        named.values().stream()
                .flatMap(each -> each.effect().restricted().stream())
                .flatMap(each -> each.told().stream())
                .forEach(each -> told.put(each.code(), each.label()));
        restrictedBenches =
                named.values().stream()
                        .flatMap(each -> each.effect().restricted().stream())
                        .map(Transition.Restricted::bench)
                        .collect(Collectors.toUnmodifiableSet());
        Renaming renaming = new Renaming(named.values());
        named.values().stream()
                .filter(each -> !renaming.isReplaced(each))
                .map(renaming::in)
                .forEach(each -> transitions.put(key(each.kind(), each.code()), each));
        for (RulePack pack : packs) {
            pack.clocks()
                    .forEach(each -> clocks.put(key(each.kind(), each.code()), renaming.in(each)));
            for (OrderKind each : pack.orders()) {
                each.cases().forEach(kind -> orders.put(key(kind, each.code()), each));
            }
            for (FormKind each : pack.forms()) {
                each.cases()
                        .forEach(
                                kind -> forms.put(key(kind, each.code()), renaming.in(kind, each)));
            }
            pack.requests().forEach(each -> requests.put(key(each.kind(), each.clock()), each));
            recipients.putAll(
                    pack.recipients().stream()
                            .collect(Collectors.groupingBy(each -> key(each.kind(), each.step()))));
            pack.benches().forEach(each -> benches.put(each.bench(), each));
        }
        // the last pack is that of the state
        headcount =
                packs.stream()
                        .flatMap(pack -> pack.headcount().stream())
                        .reduce((nation, state) -> state);
        holidays =
                new HolidayCalendar(
                        packs.stream().flatMap(pack -> pack.holidays().stream()).toList());
    }

    private static String key(CaseKind kind, String code) {
        return kind.code() + " " + code;
    }

    /**
     * The rules for cases of a state.
     *
     * @param packs all that there are
     * @param state code of the state; empty where none is known
     */
    public static Rules of(Collection<RulePack> packs, String state) {
        List<RulePack> used = new ArrayList<>();
        for (RulePack pack : packs) {
            if (pack.state().isEmpty() || pack.state().equals(state)) {
                used.add(pack);
            }
        }
        used.sort(
                Comparator.comparing((RulePack pack) -> !pack.state().isEmpty())
                        .thenComparing(RulePack::name));
        return new Rules(List.copyOf(used));
    }

    /** The packs, the nation's first. */
    public List<RulePack> packs() {
        return packs;
    }

    /** Names of the packs, the nation's first. */
    public List<String> names() {
        return packs.stream().map(RulePack::name).toList();
    }

    /** The transitions of a kind, in the order of the packs. */
    public List<Transition> transitions(CaseKind kind) {
        return transitions.values().stream().filter(each -> each.kind() == kind).toList();
    }

    /** The transition that means this; empty when no pack has one. */
    public Optional<Transition> transition(CaseKind kind, Meaning meaning) {
        return transitions(kind).stream().filter(each -> each.means(meaning)).findFirst();
    }

    /**
     * The code of the transition that means this; where no pack has one that of the meaning, so
     * that what happened is kept all the same.
     */
    public String code(CaseKind kind, Meaning meaning) {
        return transition(kind, meaning).map(Transition::code).orElseGet(meaning::code);
    }

    /** Whether a transition means this, or meant it before a state had another one for it. */
    public boolean means(CaseKind kind, String code, Meaning meaning) {
        return Optional.ofNullable(named.get(key(kind, code)))
                .map(each -> each.means(meaning))
                .orElseGet(() -> code(kind, meaning).equals(code));
    }

    /** The codes of all transitions that {@linkplain #means mean} this; at least one. */
    public Set<String> codes(CaseKind kind, Meaning meaning) {
        Set<String> codes = new TreeSet<>(Set.of(code(kind, meaning)));
        named.values().stream()
                .filter(each -> each.kind() == kind && each.means(meaning))
                .map(Transition::code)
                .forEach(codes::add);
        return codes;
    }

    /**
     * The codes of all transitions, also of those in whose place the state has others: cases may
     * have made them before.
     */
    public Set<String> codes(CaseKind kind) {
        return named.values().stream()
                .filter(each -> each.kind() == kind)
                .map(Transition::code)
                .collect(Collectors.toSet());
    }

    /** A transition by its code. */
    public Optional<Transition> transition(CaseKind kind, String code) {
        return Optional.ofNullable(transitions.get(key(kind, code)));
    }

    /**
     * What was made and not taken back.
     *
     * @param made in the order in which it was made
     * @param code the code of a transition
     * @return in the same order; what takes back is among it
     */
    public <T> List<T> standing(CaseKind kind, List<T> made, Function<T, String> code) {
        List<T> standing = new ArrayList<>();
        for (T each : made) {
            transition(kind, code.apply(each))
                    .map(known -> known.demands().timing().takesBack())
                    .ifPresent(back -> standing.removeIf(one -> back.contains(code.apply(one))));
            standing.add(each);
        }
        return standing;
    }

    /**
     * Before which kind of bench a case stands, by what was made and not taken back.
     *
     * @param standing codes of transitions in the order in which they were made, see {@link
     *     #standing}
     * @return empty when it was brought before none
     */
    public Optional<String> bench(CaseKind kind, List<String> standing) {
        return standing.stream()
                .flatMap(code -> Optional.ofNullable(named.get(key(kind, code))).stream())
                .flatMap(each -> each.effect().bench().stream())
                .reduce((first, second) -> second);
    }

    /**
     * The kind of bench to which an order sends a child: before which it stands as soon as a step
     * was made that rests on the order.
     *
     * @param order code of a kind of order
     * @return empty for most
     */
    public Optional<String> sendsTo(CaseKind kind, String order) {
        return transitions(kind).stream()
                .filter(
                        step ->
                                step.demands().evidence().stream()
                                        .filter(each -> each.shape() == Evidence.Shape.ORDER)
                                        .anyMatch(each -> each.kind().equals(order)))
                .flatMap(step -> step.effect().bench().stream())
                .findFirst();
    }

    /**
     * Who is told of a transition, also of one in whose place the state has another; empty where
     * everybody is who may read the case.
     */
    public Optional<Transition.Restricted> restricted(CaseKind kind, String code) {
        return Optional.ofNullable(named.get(key(kind, code)))
                .flatMap(each -> each.effect().restricted());
    }

    /** The kinds of benches of which any transition there ever was tells something restricted. */
    public Set<String> restrictedBenches() {
        return restrictedBenches;
    }

    /**
     * The kind of bench of which a clock tells something restricted: all that starts it does.
     *
     * @return empty for most
     */
    public Optional<String> restricted(ClockRule clock) {
        return restricted(
                clock.course().start().stream()
                        .map(start -> restrictedStart(clock.kind(), start))
                        .toList());
    }

    private Optional<String> restrictedStart(CaseKind kind, String start) {
        return Milestone.Until.parse(start)
                .map(Milestone.Until::order)
                .or(() -> Milestone.Signed.parse(start).map(Milestone.Signed::order))
                .map(
                        order ->
                                order(kind, order)
                                        .filter(each -> each.isRestricted(""))
                                        .flatMap(each -> each.hands().restricted()))
                .orElseGet(
                        () ->
                                restricted(kind, Milestone.transition(start))
                                        .map(Transition.Restricted::bench));
    }

    /**
     * The kind of bench of which a form tells something restricted, even that it was handed in: all
     * transitions that rest on it do; or there are none, and it is filled in before no other bench.
     *
     * @param form code of a kind of form
     * @return empty for most
     */
    public Optional<String> restrictedForm(CaseKind kind, String form) {
        List<Optional<String>> steps =
                transitions(kind).stream()
                        .filter(step -> restsOn(step, form))
                        .map(step -> step.effect().restricted().map(Transition.Restricted::bench))
                        .toList();
        return steps.isEmpty()
                ? form(kind, form)
                        .flatMap(
                                known ->
                                        restricted(
                                                benches.keySet().stream()
                                                        .filter(known::isBefore)
                                                        .map(this::restrictedBench)
                                                        .toList()))
                : restricted(steps);
    }

    private static boolean restsOn(Transition step, String form) {
        return step.demands().evidence().stream()
                .filter(each -> each.shape() == Evidence.Shape.FORM)
                .anyMatch(each -> each.kind().equals(form));
    }

    /** A kind of bench, if it is one of which transitions tell something restricted. */
    private Optional<String> restrictedBench(String bench) {
        return Optional.of(bench).filter(restrictedBenches()::contains);
    }

    private static Optional<String> restricted(List<Optional<String>> all) {
        return all.stream().allMatch(Optional::isPresent)
                ? all.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    /** The clocks of a kind. */
    public List<ClockRule> clocks(CaseKind kind) {
        return clocks.values().stream().filter(each -> each.kind() == kind).toList();
    }

    /** The kinds of orders in cases of a kind. */
    public List<OrderKind> orders(CaseKind kind) {
        return orders.entrySet().stream()
                .filter(each -> each.getKey().startsWith(key(kind, "")))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A kind of order by its code. */
    public Optional<OrderKind> order(CaseKind kind, String code) {
        return Optional.ofNullable(orders.get(key(kind, code)));
    }

    /** What the law asks by itself in cases of a kind, also where a state asks nobody. */
    public List<LawfulRequest> requests(CaseKind kind) {
        return requests.values().stream().filter(each -> each.kind() == kind).toList();
    }

    /**
     * The offices that are proposed when a step tells others of a case, in the order of the pack.
     */
    public List<Recipient> recipients(CaseKind kind, String step) {
        return recipients.getOrDefault(key(kind, step), List.of());
    }

    /** How benches of a kind of office sit. */
    public Optional<BenchRule> bench(String code) {
        return Optional.ofNullable(benches.get(code));
    }

    /** Until when homes count their children; empty where no pack says so. */
    public Optional<HeadcountRule> headcount() {
        return headcount;
    }

    /** The holidays of the nation and the state. */
    public HolidayCalendar holidays() {
        return holidays;
    }

    /** What a kind of order is called; its code when nobody knows it any more. */
    public Wording orderName(CaseKind kind, String code) {
        return order(kind, code)
                .map(found -> found.legal().label())
                .orElseGet(() -> Wording.same(code));
    }

    /** The kinds of forms in cases of a kind. */
    public List<FormKind> forms(CaseKind kind) {
        return forms.entrySet().stream()
                .filter(each -> each.getKey().startsWith(key(kind, "")))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A kind of form by its code. */
    public Optional<FormKind> form(CaseKind kind, String code) {
        return Optional.ofNullable(forms.get(key(kind, code)));
    }

    /** What a kind of form is called; its code when nobody knows it any more. */
    public Wording formName(CaseKind kind, String code) {
        return form(kind, code)
                .map(found -> found.legal().label())
                .orElseGet(() -> Wording.same(code));
    }

    /**
     * What a transition is called, or what is told in the place of one; its code when nobody knows
     * it any more.
     */
    public Wording name(CaseKind kind, String code) {
        return Optional.ofNullable(named.get(key(kind, code)))
                .map(found -> found.legal().label())
                .or(() -> Optional.ofNullable(told.get(code)))
                .orElseGet(() -> Wording.same(code));
    }
}
