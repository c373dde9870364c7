package org.trackchild.registry.core;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** Which forms of a case a transition can rest on. A step rests on each form once. Pure. */
final class FormChoice {

    private final List<CaseForm> forms;

    private final List<MadeTransition> made;

    /**
     * @param forms those of the case
     * @param made the transitions of the case
     */
    FormChoice(List<CaseForm> forms, List<MadeTransition> made) {
        this.forms = forms;
        this.made = made;
    }

    /** The forms that can be named, for each evidence that is one; without answers. */
    Map<String, List<CaseForm>> of(Transition transition) {
        Map<String, List<CaseForm>> choice = new LinkedHashMap<>();
        for (Evidence evidence : transition.demands().evidence()) {
            if (evidence.shape() == Evidence.Shape.FORM) {
                choice.put(
                        evidence.code(),
                        of(evidence.kind()).stream().map(form -> form.with(Map.of())).toList());
            }
        }
        return choice;
    }

    /** The forms of a kind that can be named, the latest first; not those that were corrected. */
    List<CaseForm> of(String kind) {
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
                .filter(form -> made.stream().noneMatch(each -> rests(each, form.number())))
                .sorted(Comparator.comparing(CaseForm::latestChange).reversed())
                .toList();
    }

    private static boolean rests(MadeTransition each, String number) {
        return each.step().evidence().containsValue(number);
    }

    /** Notes for each form that is named and cannot be. */
    void check(Transition transition, Step step, Rules rules, List<Problem> problems) {
        for (Evidence evidence : transition.demands().evidence()) {
            String number = step.evidence().get(evidence.code());
            if (evidence.shape() == Evidence.Shape.FORM
                    && number != null
                    && of(evidence.kind()).stream()
                            .noneMatch(each -> each.number().equals(number))) {
                problems.add(
                        new Problem(
                                RuleProblem.NO_FORM_HANDED_IN,
                                evidence.code(),
                                List.of(rules.formName(transition.kind(), evidence.kind()))));
            }
        }
    }
}
