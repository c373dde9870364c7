package org.trackchild.registry.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trackchild.model.BenchKind;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.rules.api.Milestone;
import org.trackchild.rules.api.Rules;

/**
 * The milestones that the steps of a case are: each by its code, with where it led to, and with the
 * bench before which the child stood then. Pure.
 */
final class StepMilestones {

    private final CaseKind kind;

    private final Rules rules;

    /**
     * @param kind of the case
     */
    StepMilestones(CaseKind kind, Rules rules) {
        this.kind = kind;
        this.rules = rules;
    }

    /**
     * The milestones of steps.
     *
     * @param counting the steps that count, in the order in which they were recorded
     * @param opens whether the case begins anew with a step
     */
    List<Milestone> of(List<MadeTransition> counting, Predicate<MadeTransition> opens) {
        List<Milestone> milestones = new ArrayList<>();
        // of what stands only the few steps that say before which bench matter here
        List<String> standing = new ArrayList<>();
        for (MadeTransition each : counting) {
            String code = each.step().transition();
            if (opens.test(each)) {
                standing.clear();
            } else {
                standing.add(code);
                standing = new ArrayList<>(rules.standing(kind, standing, one -> one));
                if (rules.bench(kind, List.of(code)).isEmpty()) {
                    standing.remove(standing.size() - 1);
                }
            }
            String bench = rules.bench(kind, standing).orElse(BenchKind.COMMITTEE);
            Stream.of(code, Milestone.led(code, each.to()), Milestone.stood(code, bench))
                    .map(told -> milestone(told, each))
                    .forEach(milestones::add);
        }
        return milestones;
    }

    private static Milestone milestone(String code, MadeTransition made) {
        return new Milestone(code, made.step().happened(), made.recorded(), made.step().evidence());
    }
}
