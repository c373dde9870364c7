package org.trackchild.registry.core;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.trackchild.access.api.Role;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.LifeCycle;
import org.trackchild.rules.api.Rules;
import org.trackchild.rules.api.Transition;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/** All that hinders a step in one case, inside of one transaction. */
final class StepGate {

    private final Transaction tx;

    private final CaseDesk desk;

    private final StoredCase stored;

    private final Rules rules;

    private final Casebook book;

    private final LifeCycle.Standing standing;

    private final FoundOfReport found;

    /**
     * @param stored the case as it is now
     */
    StepGate(Transaction tx, CaseDesk desk, StoredCase stored) {
        this(tx, desk, stored, Casebook.of(tx, stored.content()));
    }

    /**
     * @param stored the case as it is now
     * @param book of the case, which was read already
     */
    StepGate(Transaction tx, CaseDesk desk, StoredCase stored, Casebook book) {
        this.tx = tx;
        this.desk = desk;
        this.stored = stored;
        rules = desk.rules(stored.facts());
        found = new FoundOfReport(tx, desk);
        this.book = book;
        standing = book.standing(rules, tx.now());
    }

    Rules rules() {
        return rules;
    }

    Casebook book() {
        return book;
    }

    /**
     * Why a step cannot be made, whatever is written down with it.
     *
     * @param roles in which whoever makes it may act in the case
     */
    List<Problem> refusals(Transition transition, Collection<Role> roles) {
        List<Problem> refusals = new LifeCycle(rules).refusals(transition, standing, roles);
        refusals.addAll(found.refusals(transition, stored));
        refusals.addAll(new TraceCorrection(tx, desk).refusals(transition, stored));
        refusals.addAll(new LawfulRequests(tx, desk).refusals(transition, stored));
        return refusals;
    }

    /** What is wrong with what is written down with a step. */
    List<Problem> problems(Transition transition, Step step) {
        List<Problem> problems = StepRules.check(transition, step, book.earliest(), tx.now());
        StepRules.tooEarly(transition, book.waits(rules, step.happened()), problems);
        List<CaseForm> forms = tx.forms().ofCase(stored.content().id());
        new StepTiming(rules, book, forms).check(transition, step, tx.now(), problems);
        orders(each -> true).check(transition, step, rules, problems);
        forms(forms).check(transition, step, rules, problems);
        new FitPlacement(tx, desk, stored).check(step, problems);
        new ToldOffices(tx, desk, stored).check(transition, step, problems);
        return problems;
    }

    /** The forms on which steps of the case can rest. */
    FormChoice forms() {
        return forms(tx.forms().ofCase(stored.content().id()));
    }

    private FormChoice forms(List<CaseForm> forms) {
        return new FormChoice(
                forms, book.made(), tx.now().atZone(TextCaseReader.INDIA).toLocalDate());
    }

    /**
     * The orders on which steps of the case can rest, also those of other files of the child.
     *
     * @param of of which other files
     */
    OrderChoice orders(Predicate<StoredCase> of) {
        return new OrderChoice(
                tx.orders().ofCase(stored.content().id()),
                new LinkedSteps(tx, desk).orders(stored, of),
                book,
                rules,
                new ChildBench(tx).of(stored),
                tx.now());
    }
}
