package org.trackchild.rules.api;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.model.CaseKind;

/**
 * Transitions in whose place a state has one with another code that means the same. What tables say
 * of the old code holds for the new one, too: the old one stays, because cases made it before.
 */
final class Renaming {

    /** By kind and old code. */
    private final Map<String, String> renamed = new HashMap<>();

    /**
     * @param transitions those of the nation first
     */
    Renaming(Collection<Transition> transitions) {
        Map<String, Transition> known = new HashMap<>();
        for (Transition each : transitions) {
            each.effect()
                    .means()
                    .filter(meaning -> !meaning.isShared())
                    .map(meaning -> known.put(key(each.kind(), meaning.code()), each))
                    .ifPresent(old -> renamed.put(key(old.kind(), old.code()), each.code()));
        }
    }

    private static String key(CaseKind kind, String code) {
        return kind.code() + " " + code;
    }

    /** Whether another transition is in the place of this one. */
    boolean isReplaced(Transition old) {
        return renamed.containsKey(key(old.kind(), old.code()));
    }

    /** A code, and all that are in its place, the oldest first. */
    private Stream<String> all(CaseKind kind, String code) {
        Set<String> all = new LinkedHashSet<>();
        String next = code;
        while (next != null && all.add(next)) {
            next = renamed.get(key(kind, next));
        }
        return all.stream();
    }

    private Set<String> all(CaseKind kind, Set<String> codes) {
        return codes.stream().flatMap(code -> led(kind, code)).collect(Collectors.toSet());
    }

    /** The same for a code with the status to which the transition led, or with the bench. */
    private Stream<String> led(CaseKind kind, String code) {
        String transition = Milestone.transition(code);
        return all(kind, transition).map(each -> each + code.substring(transition.length()));
    }

    private String anyOf(CaseKind kind, String codes) {
        return Transition.Demands.anyOf(codes).stream()
                .flatMap(code -> all(kind, code))
                .distinct()
                .collect(Collectors.joining(Transition.Demands.OR));
    }

    Transition in(Transition each) {
        if (renamed.isEmpty()) {
            return each;
        }
        CaseKind kind = each.kind();
        Transition.Demands demands = each.demands();
        Transition.Timing timing = demands.timing();
        return new Transition(
                each.code(),
                kind,
                each.moves(),
                new Transition.Effect(
                        each.effect().home(),
                        each.effect().means(),
                        all(CaseKind.MISSING, each.effect().withReport()),
                        Stream.of(CaseKind.values())
                                .flatMap(of -> all(of, each.effect().withLinked()).stream())
                                .collect(Collectors.toSet()),
                        each.effect().bench(),
                        each.effect().restricted()),
                each.roles(),
                new Transition.Demands(
                        demands.evidence().stream().map(one -> in(kind, one)).toList(),
                        demands.before().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                needed -> anyOf(kind, needed.getKey()),
                                                Map.Entry::getValue,
                                                Math::max)),
                        demands.ofAge(),
                        demands.unmatched(),
                        demands.stands(),
                        new Transition.Timing(
                                all(kind, timing.takesBack()),
                                all(kind, timing.unless()),
                                timing.during(),
                                timing.since().stream().flatMap(one -> all(kind, one)).toList(),
                                timing.until(),
                                timing.anew().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        since -> all(kind, since.getValue()))),
                                timing.apart().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        needed -> anyOf(kind, needed.getKey()),
                                                        Map.Entry::getValue)))),
                each.legal());
    }

    private Evidence in(CaseKind kind, Evidence each) {
        return each.shape() == Evidence.Shape.DATE
                ? new Evidence(
                        each.code(),
                        each.shape(),
                        each.required(),
                        each.label(),
                        (each.isSinceFirst() ? Evidence.FIRST : "")
                                + String.join(",", all(kind, each.notBefore())))
                : each;
    }

    private Stream<Transition.Since> all(CaseKind kind, Transition.Since since) {
        return since.isForm()
                ? Stream.of(since)
                : all(kind, since.code()).map(code -> new Transition.Since(code, ""));
    }

    ClockRule in(ClockRule each) {
        if (renamed.isEmpty()) {
            return each;
        }
        ClockRule.Course course = each.course();
        return new ClockRule(
                each.code(),
                each.kind(),
                new ClockRule.Course(
                        all(each.kind(), course.start()),
                        all(each.kind(), course.stop()),
                        all(each.kind(), course.end()),
                        course.limit(),
                        course.rounds(),
                        in(each.kind(), course.counting())),
                each.ladder(),
                each.legal());
    }

    private Counting in(CaseKind kind, Counting counting) {
        return new Counting(
                anyOf(kind, counting.from()),
                counting.young(),
                counting.days(),
                counting.waits(),
                counting.renewed(),
                counting.recorded(),
                counting.travel(),
                counting.resumptions().stream()
                        .flatMap(
                                each ->
                                        all(kind, each.end())
                                                .flatMap(
                                                        end ->
                                                                led(kind, each.with())
                                                                        .map(
                                                                                with ->
                                                                                        new Counting
                                                                                                .Resumption(
                                                                                                end,
                                                                                                with))))
                        .toList());
    }

    /** A form in cases of a kind. */
    FormKind in(CaseKind kind, FormKind form) {
        if (renamed.isEmpty()) {
            return form;
        }
        return form.with(item -> in(kind, item));
    }

    private FormItem in(CaseKind kind, FormItem item) {
        List<FormItem.Source> from =
                item.terms().from().stream()
                        .flatMap(
                                source ->
                                        source.origin().equals(FormItem.Source.MADE)
                                                ? latestFirst(kind, source)
                                                : Stream.of(source))
                        .toList();
        return item.from(from);
    }

    private Stream<FormItem.Source> latestFirst(CaseKind kind, FormItem.Source made) {
        List<FormItem.Source> sources =
                all(kind, made.transition()).map(made::of).collect(Collectors.toList());
        Collections.reverse(sources);
        return sources.stream();
    }
}
