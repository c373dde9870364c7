package org.trackchild.rules.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.trackchild.access.api.Role;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Problem;

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
     * @param made codes of the transitions since it was last opened, one for each time
     * @param mayBeOfAge whether the person may be 18 years old, as far as the records tell
     */
    public record Standing(CaseStatus status, List<String> made, boolean mayBeOfAge) {

        public Standing {
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
        for (Map.Entry<String, Integer> needed :
                transition.demands().before().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            long done = standing.made().stream().filter(needed.getKey()::equals).count();
            if (done < needed.getValue()) {
                refusals.add(
                        Problem.of(
                                RuleProblem.NEEDED_FIRST,
                                rules.name(transition.kind(), needed.getKey()),
                                needed.getValue()));
            }
        }
        if (transition.demands().ofAge() && !standing.mayBeOfAge()) {
            refusals.add(Problem.of(RuleProblem.NOT_OF_AGE));
        }
        if (roles.stream().noneMatch(transition.roles()::contains)) {
            refusals.add(Problem.of(RuleProblem.NOT_YOUR_PART, LegalWords.of(transition.roles())));
        }
        return refusals;
    }
}
