package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Transition;

/** What is wrong with what somebody wrote down of a transition. Pure. */
final class StepRules {

    /** Field of the moment. */
    static final String HAPPENED = "happened";

    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_TEXT = 2_000;

    private StepRules() {}

    /** A step whose texts are tidy; without those that tell nothing. */
    static Step tidy(Step step) {
        Map<String, String> texts = new LinkedHashMap<>();
        step.evidence()
                .forEach(
                        (code, text) -> {
                            String tidy = TextRules.tidy(text);
                            if (!tidy.isEmpty()) {
                                texts.put(code, tidy);
                            }
                        });
        return new Step(step.transition(), step.happened(), texts);
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
        List<Evidence> known = transition.demands().evidence();
        step.evidence().keySet().stream()
                .filter(code -> known.stream().noneMatch(each -> each.code().equals(code)))
                .sorted()
                .forEach(
                        code ->
                                problems.add(
                                        new Problem(FieldProblem.UNKNOWN_FIELD, code, List.of())));
        for (Evidence evidence : known) {
            String text = step.evidence().get(evidence.code());
            if (text != null) {
                check(evidence, text, problems);
            } else if (evidence.required()) {
                problems.add(new Problem(FieldProblem.REQUIRED, evidence.code(), List.of()));
            }
        }
        return problems;
    }

    private static void check(Evidence evidence, String text, List<Problem> problems) {
        switch (evidence.shape()) {
            case LINE -> TextRules.check(evidence.code(), text, LONGEST_LINE, problems);
            case TEXT -> TextRules.check(evidence.code(), text, LONGEST_TEXT, problems);
            case DATE -> {
                try {
                    LocalDate.parse(text);
                } catch (DateTimeParseException unreadable) {
                    problems.add(new Problem(FieldProblem.NOT_A_DATE, evidence.code(), List.of()));
                }
            }
        }
    }
}
