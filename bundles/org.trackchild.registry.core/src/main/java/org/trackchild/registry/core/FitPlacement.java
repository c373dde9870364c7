package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.model.BirthWindow;
import org.trackchild.model.Problem;
import org.trackchild.model.Sex;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * With which recognised fit facility or fit person the child of a case can be placed. Inside of one
 * transaction.
 */
final class FitPlacement {

    private final Transaction tx;

    private final CaseDesk desk;

    private final StoredCase of;

    FitPlacement(Transaction tx, CaseDesk desk, StoredCase of) {
        this.tx = tx;
        this.desk = desk;
        this.of = of;
    }

    /**
     * An order that says what those are called whom it names by their number, as the register has
     * it: it can be read where the register cannot.
     */
    OrderDraft named(OrderKind kind, OrderDraft draft) {
        Map<String, String> particulars = new HashMap<>(draft.particulars());
        fits(kind)
                .forEach(
                        each ->
                                particulars.computeIfPresent(
                                        each.code(),
                                        (code, text) ->
                                                numbered(text)
                                                        .map(Recognition::named)
                                                        .orElse(text)));
        return new OrderDraft(draft.kind(), particulars, draft.from(), draft.until());
    }

    /** Whether orders of a kind name a fit facility or fit person. */
    static boolean namesFit(OrderKind kind) {
        return !fits(kind).isEmpty();
    }

    private static List<Evidence> fits(OrderKind kind) {
        return kind.particulars().stream()
                .filter(each -> each.shape() == Evidence.Shape.FIT)
                .toList();
    }

    private Optional<Recognition> numbered(String text) {
        return tx.recognitions().numbered(Recognition.numberIn(text));
    }

    /**
     * Notes whom an order names and cannot: who is not in the register, is not recognised when the
     * order begins, or takes in no such child. Whether a place is free is told by the day of the
     * placement.
     */
    void check(OrderKind kind, OrderDraft draft, List<Problem> problems) {
        LocalDate today = day(tx.now());
        LocalDate begins = draft.from().isBefore(today) ? today : draft.from();
        for (Evidence each : fits(kind)) {
            String text = draft.particulars().getOrDefault(each.code(), "");
            if (!text.isEmpty()) {
                numbered(text)
                        .ifPresentOrElse(
                                found -> suits(found, begins, each.code(), problems),
                                () ->
                                        problems.add(
                                                new Problem(
                                                        CaseProblem.UNKNOWN_RECOGNITION,
                                                        each.code(),
                                                        List.of(Recognition.numberIn(text)))));
            }
        }
    }

    /**
     * Notes why a step cannot place the child with whom its order names. Nobody else is placed
     * there before the transaction ends.
     */
    void check(Step step, List<Problem> problems) {
        Optional<String> named = new Ordered(tx, desk, of).fit(step);
        Optional<Recognition> found =
                named.flatMap(tx.recognitions()::numbered)
                        .map(Recognition::id)
                        .flatMap(tx.recognitions()::lock);
        if (named.isPresent() && found.isEmpty()) {
            problems.add(
                    new Problem(
                            CaseProblem.UNKNOWN_RECOGNITION,
                            StepRules.HAPPENED,
                            List.of(named.get())));
        }
        found.ifPresent(
                recognition -> {
                    suits(recognition, day(step.happened()), StepRules.HAPPENED, problems);
                    if (!isThere(recognition) && isFull(recognition)) {
                        problems.add(
                                Problem.of(
                                        CaseProblem.NO_PLACE_FREE,
                                        recognition.content().name(),
                                        recognition.takes().places()));
                    }
                });
    }

    private boolean isThere(Recognition recognition) {
        return tx.recognitions()
                .with(of.content().id())
                .filter(recognition.id()::equals)
                .isPresent();
    }

    private boolean isFull(Recognition recognition) {
        return tx.recognitions().taken(List.of(recognition.id())).getOrDefault(recognition.id(), 0)
                >= recognition.takes().places();
    }

    private void suits(
            Recognition recognition, LocalDate day, String field, List<Problem> problems) {
        String called = recognition.content().name();
        if (!recognition.isValidOn(day)) {
            problems.add(
                    new Problem(
                            CaseProblem.NOT_RECOGNISED, field, List.of(called, day.toString())));
        }
        if (!takes(recognition.takes(), of.content(), day)) {
            problems.add(new Problem(CaseProblem.NOT_FOR_THIS_CHILD, field, List.of(called)));
        }
    }

    /**
     * Whether children like this one are taken in: what is not known of the child hinders nothing.
     */
    static boolean takes(Recognition.Takes takes, ChildCase child, LocalDate day) {
        Sex sex = child.child().sex();
        return (sex == Sex.UNKNOWN || takes.sexes().contains(sex))
                && child.child()
                        .birthWindow(child.event().date())
                        .map(
                                birth ->
                                        years(birth.latest(), day) <= takes.highestAge()
                                                && years(birth.earliest(), day)
                                                        >= takes.lowestAge())
                        .orElse(true);
    }

    /** Completed years; 0 for who is not born. */
    private static int years(LocalDate birth, LocalDate day) {
        int years = 0;
        while (!BirthWindow.anniversary(birth, years + 1).isAfter(day)) {
            years++;
        }
        return years;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(TextCaseReader.INDIA).toLocalDate();
    }
}
