package org.trackchild.rules.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trackchild.access.api.Role;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Event;
import org.trackchild.model.Problem;
import org.trackchild.model.Wording;

/** Says whether a transition can be made, and every reason why not. Pure. */
public final class LifeCycle {

    private final Rules rules;

    /**
     * @param rules those of the state of the case
     */
    public LifeCycle(Rules rules) {
        this.rules = rules;
    }

    /**
     * Where a case stands.
     *
     * @param status its status
     * @param made codes of the transitions since it was last opened, one for each time; without
     *     those that were taken back, see {@link Rules#standing}
     * @param mayBeOfAge whether the person may be 18 years old, as far as the records tell
     * @param waits the clocks whose time has to run out and has not, see {@link
     *     ClockRule#isWaiting()}
     * @param days when what was made took place; empty where nobody knows, so that it is counted
     *     and nothing more
     */
    public record Standing(
            CaseStatus status,
            List<String> made,
            boolean mayBeOfAge,
            List<LegalClock> waits,
            Optional<Days> days) {

        /** Where nothing has to run out, and no days are known. */
        public Standing(CaseStatus status, List<String> made, boolean mayBeOfAge) {
            this(status, made, mayBeOfAge, List.of(), Optional.empty());
        }

        public Standing {
            made = List.copyOf(made);
            waits = List.copyOf(waits);
            Objects.requireNonNull(days);
        }
    }

    /**
     * When what was made took place.
     *
     * @param since when the case came to where it stands
     * @param made the days of {@link Standing#made()}, in the same order
     */
    public record Days(LocalDate since, List<LocalDate> made) {

        public Days {
            Objects.requireNonNull(since);
            made = List.copyOf(made);
        }
    }

    /**
     * Why a transition cannot be made.
     *
     * @param roles of whoever wants to make it
     * @return empty when it can; the sentences name transitions and roles in both languages
     */
    public List<Problem> refusals(
            Transition transition, Standing standing, Collection<Role> roles) {
        List<Problem> refusals = new ArrayList<>();
        if (transition.from(standing.status()).isEmpty()) {
            refusals.add(
                    Problem.of(
                            RuleProblem.NOT_FROM_HERE,
                            transition.legal().label(),
                            LegalWords.of(standing.status())));
            return refusals;
        }
        if (!transition.isBefore(bench(transition, standing))) {
            refusals.add(Problem.of(RuleProblem.OTHER_BENCH, transition.legal().label()));
            return refusals;
        }
        for (Map.Entry<String, Integer> needed :
                transition.demands().before().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            lacking(transition, standing, needed.getKey(), needed.getValue())
                    .ifPresent(refusals::add);
        }
        transition.demands().timing().unless().stream()
                .filter(standing.made()::contains)
                .sorted()
                .map(done -> Problem.of(RuleProblem.NO_LONGER, rules.name(transition.kind(), done)))
                .forEach(refusals::add);
        standing.waits().stream()
                .filter(clock -> clock.rule().course().stop().contains(transition.code()))
                .forEach(clock -> refusals.add(tooEarly(clock)));
        if (transition.demands().ofAge() && !standing.mayBeOfAge()) {
            refusals.add(Problem.of(RuleProblem.NOT_OF_AGE));
        }
        if (roles.stream().noneMatch(transition.roles()::contains)) {
            refusals.add(Problem.of(RuleProblem.NOT_YOUR_PART, LegalWords.of(transition.roles())));
        }
        return refusals;
    }

    private String bench(Transition transition, Standing standing) {
        return rules.bench(transition.kind(), standing.made()).orElse(BenchKind.COMMITTEE);
    }

    private Optional<Problem> lacking(
            Transition transition, Standing standing, String needed, int times) {
        List<String> anyOf = Transition.Demands.anyOf(needed);
        Optional<Limit> apart =
                Optional.ofNullable(transition.demands().timing().apart().get(needed))
                        .filter(limit -> standing.days().isPresent());
        if (apart.isPresent()) {
            return lackingApart(transition, standing, anyOf, times, apart.get());
        }
        long done = standing.made().stream().filter(anyOf::contains).count();
        return done < times
                ? Optional.of(Problem.of(RuleProblem.NEEDED_FIRST, names(transition, anyOf), times))
                : Optional.empty();
    }

    /** One counts when it took place so long after the last that counts. */
    private Optional<Problem> lackingApart(
            Transition transition, Standing standing, List<String> anyOf, int times, Limit apart) {
        Days days = standing.days().orElseThrow();
        LocalDate last = days.since();
        int counting = 0;
        for (LocalDate day :
                IntStream.range(0, standing.made().size())
                        .filter(i -> anyOf.contains(standing.made().get(i)))
                        .mapToObj(days.made()::get)
                        .sorted()
                        .toList()) {
            if (!day.isBefore(apart.after(last))) {
                counting++;
                last = day;
            }
        }
        return counting >= times
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                RuleProblem.NEEDED_APART,
                                names(transition, anyOf),
                                times,
                                counting,
                                apart.after(last).toString(),
                                Stream.iterate(last, apart::after)
                                        .skip(times - counting)
                                        .findFirst()
                                        .orElseThrow()
                                        .toString()));
    }

    private Wording names(Transition transition, List<String> codes) {
        // what a state has another transition for can be made no more
        List<String> possible =
                codes.stream()
                        .filter(code -> rules.transition(transition.kind(), code).isPresent())
                        .toList();
        List<Wording> names =
                (possible.isEmpty() ? codes : possible)
                        .stream().map(code -> rules.name(transition.kind(), code)).toList();
        return new Wording(
                names.stream().map(Wording::english).collect(Collectors.joining("\" / \"")),
                names.stream().map(Wording::hindi).collect(Collectors.joining("\" / \"")));
    }

    /** That the time of a clock has to run out first. */
    public static Problem tooEarly(LegalClock clock) {
        return Problem.of(RuleProblem.TOO_EARLY, arguments(clock).toArray());
    }

    /** What sentences about the time of a clock are given: which it is, and its last day. */
    public static List<Object> arguments(LegalClock clock) {
        return List.of(
                clock.rule().legal().label(),
                clock.due().atZone(Event.ZONE).toLocalDate().toString());
    }
}
