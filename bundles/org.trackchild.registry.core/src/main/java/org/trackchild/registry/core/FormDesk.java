package org.trackchild.registry.core;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.LegalWords;
import org.trackchild.rules.api.RuleProblem;
import org.trackchild.rules.api.Rules;
import org.trackchild.store.api.StoredCase;
import org.trackchild.store.api.Transaction;

/**
 * The forms of one case, for one reader, in one transaction.
 *
 * @param stored the case
 * @param rules those of the state where it is kept
 * @param hands what the reader can do
 * @param book what happened to the case
 * @param known what is known of it
 */
record FormDesk(
        StoredCase stored, Rules rules, FormHands hands, Casebook book, KnownAnswers known) {

    static FormDesk of(
            Transaction tx,
            CaseDesk desk,
            RuleShelf shelf,
            Fields fields,
            Caller caller,
            StoredCase stored) {
        ChildCase subject = stored.content();
        Casebook book = Casebook.of(tx, subject);
        return new FormDesk(
                stored,
                shelf.of(stored.facts().state()),
                new FormHands(desk.actingPostings(caller, stored.facts())),
                book,
                new KnownAnswers(
                        subject,
                        desk.namesOf(subject),
                        book.made(),
                        tx.forms().ofCase(subject.id()),
                        fields));
    }

    List<CaseForm> forms() {
        return known.forms();
    }

    List<FormKind> kinds() {
        return rules.forms(stored.content().header().kind());
    }

    Optional<FormKind> kind(String code) {
        return rules.form(stored.content().header().kind(), code);
    }

    Optional<FormKind> kind(CaseForm form) {
        return kind(form.kind());
    }

    /** The posting in which the reader fills in, or a refusal that says whose part it is. */
    Posting filler(FormKind kind) {
        return hands.filler(kind)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        RuleProblem.NOT_YOUR_PART, LegalWords.of(kind.fillers())));
    }

    /** The kind of a draft, or a refusal when it is none or nobody knows its kind any more. */
    FormKind open(CaseForm form) {
        if (form.status() != FormStatus.DRAFT) {
            throw new ProblemException(CaseProblem.FORM_SETTLED);
        }
        return kind(form).orElseThrow(() -> new ProblemException(RuleProblem.NO_SUCH_FORM_KIND));
    }

    /** What is handed in with a draft. */
    Map<String, FormAnswer> complete(CaseForm draft) {
        return new FormItems(kind(draft), known).complete(draft);
    }

    /** A form as the reader sees it: without what is restricted, unless the reader may see that. */
    FormView view(CaseForm form) {
        Optional<FormKind> kind = kind(form);
        List<FormView.Item> all = new FormItems(kind, known).of(form);
        List<FormView.Item> seen =
                hands.isConfidant(kind)
                        ? all
                        : all.stream().filter(each -> !each.item().terms().restricted()).toList();
        return new FormView(
                form.with(Map.of()),
                CaseSummary.of(stored.content()),
                kind,
                seen,
                new FormView.Seal(form.isIntact(), all.size() - seen.size()),
                hands.acts(form, kind));
    }

    /** The forms that the law waits for, and that the reader can fill in. */
    List<CaseForms.Due> due(Instant now) {
        return new DueForms(rules, stored.content().header().kind(), book, now)
                .of(hands, new FormChoice(forms(), book.made()));
    }

    /** The number that the next form of a kind gets. */
    String nextNumber(String kind) {
        long before =
                forms().stream()
                        .filter(form -> form.kind().equals(kind))
                        .filter(form -> form.status() == FormStatus.HANDED_IN)
                        .count();
        return stored.content().header().number()
                + "/"
                + kind.toUpperCase(Locale.ROOT)
                + "/"
                + (before + 1);
    }
}
