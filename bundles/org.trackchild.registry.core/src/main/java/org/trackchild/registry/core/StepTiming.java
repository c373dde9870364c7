package org.trackchild.registry.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.MadeTransition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.LegalClock;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;

/** When a step can have happened, as its rule says it: see {@link Transition.Timing}. Pure. */
final class StepTiming {

    private final Rules rules;

    private final Casebook book;

    private final List<CaseForm> forms;

    /**
     * @param forms those of the case
     */
    StepTiming(Rules rules, Casebook book, List<CaseForm> forms) {
        this.rules = rules;
        this.book = book;
        this.forms = forms;
    }

    /**
     * Notes everything that is wrong with the moment, and with the days that are told.
     *
     * @param now nothing can have happened later
     */
    void check(Transition transition, Step step, Instant now, List<Problem> problems) {
        transition.demands().evidence().stream()
                .filter(each -> each.shape() == Evidence.Shape.DATE)
                .flatMap(each -> wrongDay(each, step, day(now)).stream())
                .forEach(problems::add);
        transition.demands().evidence().stream()
                .filter(each -> each.shape() == Evidence.Shape.HOURS)
                .flatMap(each -> tooLong(transition, each, step).stream())
                .forEach(problems::add);
        Transition.Timing timing = transition.demands().timing();
        for (Transition.Since since : timing.since()) {
            (since.isForm()
                            ? form(
                                    transition,
                                    step,
                                    since,
                                    day(step.happened())::isBefore,
                                    RuleProblem.BEFORE_THE_FORM)
                            : beforeStep(step, since))
                    .ifPresent(problems::add);
        }
        for (Transition.Since until : timing.until()) {
            form(transition, step, until, day(step.happened())::isAfter, RuleProblem.AFTER_THE_FORM)
                    .ifPresent(problems::add);
        }
        timing.during().stream()
                .sorted()
                .flatMap(clock -> tooLate(step, clock).stream())
                .forEach(problems::add);
    }

    /** That a journey took longer than the time that it is not counted in. */
    private Optional<Problem> tooLong(Transition transition, Evidence evidence, Step step) {
        Optional<Long> told = hours(step.evidence().getOrDefault(evidence.code(), ""));
        return book.clocks(rules).stream()
                .filter(LegalClock::isRunning)
                .filter(clock -> clock.rule().course().stop().contains(transition.code()))
                .filter(clock -> clock.rule().course().counting().travel().equals(evidence.code()))
                .map(clock -> Duration.between(book.begun(clock), step.happened()).toHours())
                .map(time -> Math.max(0, time))
                .filter(time -> told.filter(hours -> hours > time).isPresent())
                .findFirst()
                .map(
                        time ->
                                new Problem(
                                        RuleProblem.TRAVEL_TOO_LONG,
                                        evidence.code(),
                                        List.of(time)));
    }

    /** Whole hours; empty for what is none, which is refused for itself. */
    private static Optional<Long> hours(String text) {
        return text.matches("[0-9]{1,4}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private Optional<Problem> wrongDay(Evidence evidence, Step step, LocalDate today) {
        Optional<LocalDate> told = IsoDates.day(step.evidence().getOrDefault(evidence.code(), ""));
        if (told.filter(day -> day.isAfter(today)).isPresent()) {
            return Optional.of(new Problem(FieldProblem.IN_THE_FUTURE, evidence.code(), List.of()));
        }
        return told.flatMap(
                day ->
                        restsOn(evidence)
                                .filter(day::isBefore)
                                .map(
                                        last ->
                                                new Problem(
                                                        RuleProblem.BEFORE_THE_LAST,
                                                        evidence.code(),
                                                        List.of(last.toString()))));
    }

    /**
     * The day on which another one rests. One that brought the child to where it is goes before one
     * that left it there: a visit to the foster family before this one may be written down late.
     */
    private Optional<LocalDate> restsOn(Evidence evidence) {
        List<MadeTransition> steps =
                book.inForce(rules).stream()
                        .filter(made -> evidence.notBefore().contains(made.step().transition()))
                        .toList();
        if (evidence.isSinceFirst()) {
            return steps.stream().map(made -> book.day(rules, made)).min(Comparator.naturalOrder());
        }
        return latest(steps.stream().filter(made -> made.from() != made.to()))
                .or(() -> latest(steps.stream()));
    }

    private Optional<LocalDate> latest(Stream<MadeTransition> steps) {
        return steps.map(made -> book.day(rules, made)).max(Comparator.naturalOrder());
    }

    private static Problem problem(RuleProblem code, List<Object> arguments) {
        return new Problem(code, StepRules.HAPPENED, arguments);
    }

    private Optional<Problem> beforeStep(Step step, Transition.Since since) {
        return book.inForce(rules).stream()
                .filter(made -> made.step().transition().equals(since.code()))
                .map(made -> made.step().happened())
                .max(Comparator.naturalOrder())
                .filter(step.happened()::isBefore)
                .map(last -> problem(RuleProblem.BEFORE_THE_LAST, List.of(day(last).toString())));
    }

    /** That the day which the form tells on which the step rests is a wrong one for it. */
    private Optional<Problem> form(
            Transition transition,
            Step step,
            Transition.Since told,
            Predicate<LocalDate> wrong,
            RuleProblem code) {
        return forms.stream()
                .filter(form -> form.kind().equals(told.code()))
                .filter(form -> !form.number().isEmpty())
                .filter(form -> step.evidence().containsValue(form.number()))
                .flatMap(form -> told(transition, form, told).stream())
                .filter(wrong)
                .findFirst()
                .map(
                        day ->
                                problem(
                                        code,
                                        List.of(
                                                day.toString(),
                                                rules.formName(transition.kind(), told.code()))));
    }

    /** The day that a form tells; empty when it tells none, or rules that changed asked another. */
    private Optional<LocalDate> told(Transition transition, CaseForm form, Transition.Since since) {
        Optional<FormItem> item =
                rules.form(transition.kind(), form.kind()).flatMap(kind -> kind.item(since.item()));
        Optional<FormAnswer> answer =
                Optional.ofNullable(form.content().answers().get(since.item()));
        return answer.filter(said -> !said.text().isEmpty())
                .filter(said -> item.filter(said::answers).isPresent())
                .map(said -> LocalDate.parse(said.text()));
    }

    /** That the time in which it was possible had run out by then. */
    private Optional<Problem> tooLate(Step step, String code) {
        List<LegalClock> waiting =
                book.waiting(rules).stream()
                        .filter(clock -> clock.rule().code().equals(code))
                        .toList();
        return waiting.stream().anyMatch(clock -> step.happened().isBefore(clock.due()))
                ? Optional.empty()
                : waiting.stream()
                        .findFirst()
                        .map(clock -> problem(RuleProblem.TOO_LATE, LifeCycle.arguments(clock)));
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(TextCaseReader.INDIA).toLocalDate();
    }
}
