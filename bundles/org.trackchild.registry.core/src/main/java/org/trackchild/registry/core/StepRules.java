package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Transition;

/** What is wrong with what somebody wrote down of a transition. Pure. */
final class StepRules {

    /** Field of the moment. */
    static final String HAPPENED = "happened";

    private StepRules() {}

    /**
     * A step whose texts are tidy; without those that tell nothing. The register counts
     * milliseconds: what happens this moment is not after it.
     */
    static Step tidy(Step step) {
        return new Step(
                step.transition(),
                step.happened().truncatedTo(ChronoUnit.MILLIS),
                EvidenceRules.tidy(step.evidence()));
    }

    /**
     * Everything that is wrong.
     *
     * @param earliest nothing of the case can have happened before
     */
    static List<Problem> check(Transition transition, Step step, Instant earliest, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (step.happened().isAfter(now)) {
            problems.add(new Problem(FieldProblem.IN_THE_FUTURE, HAPPENED, List.of()));
        } else if (step.happened().isBefore(earliest)) {
            LocalDate day = earliest.atZone(TextCaseReader.INDIA).toLocalDate();
            problems.add(
                    new Problem(RuleProblem.BEFORE_THE_LAST, HAPPENED, List.of(day.toString())));
        }
        EvidenceRules.check(transition.demands().evidence(), step.evidence(), problems);
        return problems;
    }

    /**
     * What is said to have happened before its time had come.
     *
     * @param waits the clocks whose time had not run out by then
     */
    static void tooEarly(Transition transition, List<LegalClock> waits, List<Problem> problems) {
        waits.stream()
                .filter(clock -> clock.rule().course().stop().contains(transition.code()))
                .map(LifeCycle::tooEarly)
                .map(refusal -> new Problem(refusal.code(), HAPPENED, refusal.arguments()))
                .forEach(problems::add);
    }
}
