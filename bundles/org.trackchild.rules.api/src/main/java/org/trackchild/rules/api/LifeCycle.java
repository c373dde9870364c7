package org.trackchild.rules.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trackchild.access.api.Role;
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
     */
    public record Standing(
            CaseStatus status, List<String> made, boolean mayBeOfAge, List<LegalClock> waits) {

        /** Where nothing has to run out. */
        public Standing(CaseStatus status, List<String> made, boolean mayBeOfAge) {
            this(status, made, mayBeOfAge, List.of());
        }

        public Standing {
            made = List.copyOf(made);
            waits = List.copyOf(waits);
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
        for (Map.Entry<String, Integer> needed :
                transition.demands().before().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            List<String> anyOf = Transition.Demands.anyOf(needed.getKey());
            long done = standing.made().stream().filter(anyOf::contains).count();
            if (done < needed.getValue()) {
                refusals.add(
                        Problem.of(
                                RuleProblem.NEEDED_FIRST,
                                names(transition, anyOf),
                                needed.getValue()));
            }
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
