package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseKind;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** Which forms the law waits for in a case. Pure. */
final class DueForms {

    private final Rules rules;

    private final LifeCycle.Standing standing;

    private final CaseKind kind;

    private final List<LegalClock> running;

    DueForms(Rules rules, CaseKind kind, Casebook book, Instant now) {
        this.rules = rules;
        this.kind = kind;
        standing = book.standing(rules, now);
        running =
                book.clocks(rules).stream()
                        .filter(LegalClock::isRunning)
                        .filter(clock -> !clock.rule().isWaiting())
                        .toList();
    }

    /**
     * The forms that steps from here wait for.
     *
     * @param hands those who would fill them in
     * @param choice what was handed in
     */
    List<CaseForms.Due> of(FormHands hands, FormChoice choice) {
        LifeCycle life = new LifeCycle(rules);
        List<CaseForms.Due> due = new ArrayList<>();
        for (Transition step : rules.transitions(kind)) {
            Optional<FormKind> form = demanded(step);
            if (form.flatMap(hands::filler).isPresent()
                    && life.refusals(step, standing, step.roles()).isEmpty()
                    && choice.of(form.get().code()).isEmpty()) {
                Optional<Instant> until = until(step);
                if (until.isPresent() || !wasMade(step)) {
                    due.add(new CaseForms.Due(form.get(), step, until));
                }
            }
        }
        return due;
    }

    private Optional<FormKind> demanded(Transition step) {
        return step.demands().evidence().stream()
                .filter(evidence -> evidence.shape() == Evidence.Shape.FORM)
                .filter(Evidence::required)
                .findFirst()
                .flatMap(evidence -> rules.form(kind, evidence.kind()));
    }

    private Optional<Instant> until(Transition step) {
        return running.stream()
                .filter(clock -> clock.rule().course().stop().contains(step.code()))
                .map(LegalClock::due)
                .min(Comparator.naturalOrder());
    }

    private boolean wasMade(Transition step) {
        return standing.made().contains(step.code());
    }
}
