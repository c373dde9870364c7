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
import org.trackchild.registry.api.Recognition.Term;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * With which recognised fit facility or fit person the child of a case can be placed. One of
 * another state is not known here, and refusals name nobody: a number can be guessed. Inside of one
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
                                                numbered(Recognition.numberIn(text))
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

    /** The one with a number, if it is in the state of the case. */
    private Optional<Recognition> numbered(String number) {
        return tx.recognitions()
                .numbered(number)
                .filter(each -> each.content().place().state().equals(of.facts().state()));
    }

    /** What is said of whom a draft names, and of whom a signed order names. */
    private enum Words {
        DRAFT(
                CaseProblem.UNKNOWN_RECOGNITION,
                CaseProblem.NOT_RECOGNISED,
                CaseProblem.NOT_FOR_THIS_CHILD),
        SIGNED(
                CaseProblem.ORDERED_UNKNOWN_RECOGNITION,
                CaseProblem.ORDERED_NOT_RECOGNISED,
                CaseProblem.ORDERED_NOT_FOR_THIS_CHILD);

        private final CaseProblem unknown;

        private final CaseProblem notRecognised;

        private final CaseProblem notForThisChild;

        Words(CaseProblem unknown, CaseProblem notRecognised, CaseProblem notForThisChild) {
            this.unknown = unknown;
            this.notRecognised = notRecognised;
            this.notForThisChild = notForThisChild;
        }
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
            String number = Recognition.numberIn(draft.particulars().getOrDefault(each.code(), ""));
            if (!number.isEmpty()) {
                Optional<Recognition> found = numbered(number);
                found.ifPresentOrElse(
                        fit -> suits(Words.DRAFT, fit, begins, each.code(), problems),
                        () ->
                                problems.add(
                                        new Problem(
                                                Words.DRAFT.unknown,
                                                each.code(),
                                                List.of(number))));
            }
        }
    }

    /**
     * Notes why a step cannot place the child with whom its order names. Nobody else is placed
     * there before the transaction ends.
     */
    void check(Step step, List<Problem> problems) {
        new Ordered(tx, desk, of)
                .fit(step)
                .ifPresent(named -> check(named, day(step.happened()), problems));
    }

    private void check(Ordered.NamedFit named, LocalDate day, List<Problem> problems) {
        Optional<Recognition> found =
                numbered(named.number()).map(Recognition::id).flatMap(tx.recognitions()::lock);
        if (found.isEmpty()) {
            problems.add(
                    new Problem(Words.SIGNED.unknown, named.evidence(), List.of(named.number())));
            return;
        }
        suits(Words.SIGNED, found.get(), day, named.evidence(), problems)
                .map(term -> term.takes().places())
                .filter(places -> isFull(found.get(), places))
                .ifPresent(
                        places ->
                                problems.add(
                                        new Problem(
                                                CaseProblem.NO_PLACE_FREE,
                                                named.evidence(),
                                                List.of(named.number(), places))));
    }

    private boolean isFull(Recognition recognition, int places) {
        return new FitChildren(tx).besides(recognition.id(), of.content().id()) >= places;
    }

    /** The term by which it is recognised on the day; empty where it is not. */
    private Optional<Term> suits(
            Words words,
            Recognition recognition,
            LocalDate day,
            String field,
            List<Problem> problems) {
        String number = recognition.number();
        Optional<Term> term = recognition.on(day);
        if (term.isEmpty()) {
            problems.add(new Problem(words.notRecognised, field, List.of(number, day.toString())));
        } else if (!takes(term.get().takes(), of.content(), day)) {
            problems.add(new Problem(words.notForThisChild, field, List.of(number)));
        }
        return term;
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
