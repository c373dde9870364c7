package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/**
 * Which forms of a case a transition can rest on. A step rests on each form once; on one that is
 * valid for some days, as often as somebody needs it on these. Pure.
 */
final class FormChoice {

    private final List<CaseForm> forms;

    private final List<MadeTransition> made;

    private final LocalDate today;

    /**
     * @param forms those of the case
     * @param made the transitions of the case, in the order in which they were recorded
     */
    FormChoice(List<CaseForm> forms, List<MadeTransition> made, LocalDate today) {
        this.forms = forms;
        this.made = made;
        this.today = today;
    }

    /** The forms that can be named, for each evidence that is one; without answers. */
    Map<String, List<CaseForm>> of(Transition transition) {
        Map<String, List<CaseForm>> choice = new LinkedHashMap<>();
        for (Evidence evidence : transition.demands().evidence()) {
            if (evidence.shape() == Evidence.Shape.FORM) {
                choice.put(
                        evidence.code(),
                        of(transition, evidence.kind()).stream()
                                .map(form -> form.with(Map.of()))
                                .toList());
            }
        }
        return choice;
    }

    /** The forms of a kind that can be named today, the latest first. */
    List<CaseForm> of(Transition transition, String kind) {
        return handedIn(kind).stream()
                .filter(
                        form ->
                                !wasUsed(form)
                                        || lastDay(transition, form)
                                                .filter(day -> !today.isAfter(day))
                                                .isPresent())
                .filter(form -> begunAnew(transition, form).isEmpty())
                .sorted(Comparator.comparing(CaseForm::latestChange).reversed())
                .toList();
    }

    /** Those that were not corrected. */
    private List<CaseForm> handedIn(String kind) {
        List<CaseForm> handedIn =
                forms.stream()
                        .filter(form -> form.kind().equals(kind))
                        .filter(form -> form.status() == FormStatus.HANDED_IN)
                        .toList();
        List<UUID> corrected =
                handedIn.stream().flatMap(form -> form.content().corrects().stream()).toList();
        return handedIn.stream()
                .filter(form -> !corrected.contains(form.id()))
                .filter(CaseForm::isIntact)
                .toList();
    }

    private boolean wasUsed(CaseForm form) {
        return made.stream().anyMatch(each -> each.step().evidence().containsValue(form.number()));
    }

    /** The last day on which the transition can rest on it; empty for a form that tells none. */
    private static Optional<LocalDate> lastDay(Transition transition, CaseForm form) {
        return transition.demands().timing().lastDays(form.kind()).stream()
                .flatMap(item -> Optional.ofNullable(form.content().answers().get(item)).stream())
                .flatMap(answer -> IsoDates.day(answer.text()).stream())
                .min(Comparator.naturalOrder());
    }

    /** The step that began anew what the form was handed in for; empty when none did. */
    private Optional<MadeTransition> begunAnew(Transition transition, CaseForm form) {
        Set<String> steps =
                transition.demands().timing().anew().getOrDefault(form.kind(), Set.of());
        Instant handedIn = form.submission().orElseThrow().at();
        return made.stream()
                .filter(each -> steps.contains(each.step().transition()))
                .filter(each -> handedIn.isBefore(each.recorded()))
                .reduce((first, second) -> second);
    }

    /**
     * Notes for each form that is named and cannot be. Whether the step took place on a day on
     * which the form was valid is judged by {@link StepTiming}.
     */
    void check(Transition transition, Step step, Rules rules, List<Problem> problems) {
        for (Evidence evidence : transition.demands().evidence()) {
            String number = step.evidence().get(evidence.code());
            if (evidence.shape() == Evidence.Shape.FORM && number != null) {
                wrong(transition, evidence, number, rules).ifPresent(problems::add);
            }
        }
    }

    private Optional<Problem> wrong(
            Transition transition, Evidence evidence, String number, Rules rules) {
        Optional<CaseForm> named =
                handedIn(evidence.kind()).stream()
                        .filter(form -> form.number().equals(number))
                        .filter(form -> !wasUsed(form) || lastDay(transition, form).isPresent())
                        .findFirst();
        Object name = rules.formName(transition.kind(), evidence.kind());
        if (named.isEmpty()) {
            return Optional.of(
                    new Problem(RuleProblem.NO_FORM_HANDED_IN, evidence.code(), List.of(name)));
        }
        return begunAnew(transition, named.get())
                .map(step -> rules.name(transition.kind(), step.step().transition()))
                .map(
                        since ->
                                new Problem(
                                        RuleProblem.FORM_OF_BEFORE,
                                        evidence.code(),
                                        List.of(name, since)));
    }
}
