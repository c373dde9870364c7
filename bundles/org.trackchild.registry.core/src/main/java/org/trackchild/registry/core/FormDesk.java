package org.trackchild.registry.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.access.api.Action;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Posting;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.CaseForms;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.CaseSummary;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;
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
 * @param others what other cases of the child know
 */
record FormDesk(
        StoredCase stored,
        Rules rules,
        FormHands hands,
        Casebook book,
        KnownAnswers known,
        OtherFiles others) {

    static FormDesk of(
            Transaction tx,
            CaseDesk desk,
            RuleShelf shelf,
            Fields fields,
            Caller caller,
            StoredCase stored) {
        StoredCase seen = desk.seen(caller, stored);
        ChildCase subject = seen.content();
        Casebook book = Casebook.of(tx, subject);
        Rules rules = shelf.of(seen.facts().state());
        return new FormDesk(
                seen,
                rules,
                new FormHands(
                        desk.actingPostings(caller, seen.facts()), seen.facts().standsBefore()),
                book,
                known(tx, desk, fields, subject, Optional.of(book), rules),
                new OtherFiles(
                        subject.header().kind(),
                        thisTime(subject, book, rules),
                        files(tx, desk, shelf, fields, caller, subject.id())));
    }

    private static KnownAnswers known(
            Transaction tx,
            CaseDesk desk,
            Fields fields,
            ChildCase subject,
            Optional<Casebook> book,
            Rules rules) {
        return new KnownAnswers(
                subject,
                desk.namesOf(subject),
                book.map(Casebook::made).orElse(List.of()),
                book.map(each -> each.inForce(rules)).orElse(List.of()).stream()
                        .map(made -> made.step().transition())
                        .collect(Collectors.toSet()),
                tx.forms().ofCase(subject.id()),
                fields);
    }

    /** What happened before is about another time that the child was missing, or found. */
    private static Instant thisTime(ChildCase subject, Casebook book, Rules rules) {
        return subject.header().kind() == CaseKind.MISSING
                ? book.lookedForSince(rules)
                : subject.event().date().atStartOfDay(TextCaseReader.INDIA).toInstant();
    }

    /** The other cases of the child that the reader may see, the latest first. */
    private static List<OtherFiles.File> files(
            Transaction tx,
            CaseDesk desk,
            RuleShelf shelf,
            Fields fields,
            Caller caller,
            CaseId id) {
        Set<CaseId> others = new HashSet<>(tx.identityLinks().childrenOf(Set.of(id)));
        others.remove(id);
        if (others.isEmpty()) {
            return List.of();
        }
        return tx.cases().findAll(others).stream()
                .filter(other -> desk.policy().decide(caller, Action.READ, other.facts()).allowed())
                .map(other -> desk.seen(caller, other))
                .sorted(
                        Comparator.comparing(
                                        (StoredCase other) ->
                                                other.content().header().revision().registeredAt())
                                .reversed())
                .map(
                        other ->
                                new OtherFiles.File(
                                        known(
                                                tx,
                                                desk,
                                                fields,
                                                other.content(),
                                                Optional.empty(),
                                                shelf.of(other.facts().state())),
                                        shelf.of(other.facts().state()),
                                        new FormHands(
                                                desk.actingPostings(caller, other.facts()),
                                                other.facts().standsBefore())))
                .toList();
    }

    List<CaseForm> forms() {
        return known.forms();
    }

    List<FormKind> kinds() {
        return rules.forms(stored.content().header().kind()).stream()
                .filter(kind -> kind.isBefore(hands.bench()))
                .map(this::toFillIn)
                .toList();
    }

    Optional<FormKind> kind(String code) {
        return rules.form(stored.content().header().kind(), code).map(this::toFillIn);
    }

    /** The kind of a form: one that was handed in may say what cannot be chosen any more. */
    Optional<FormKind> kind(CaseForm form) {
        return form.status() == FormStatus.HANDED_IN
                ? rules.form(stored.content().header().kind(), form.kind())
                        .map(kind -> withWords(kind, known.fields()::words))
                : kind(form.kind());
    }

    private FormKind toFillIn(FormKind kind) {
        return withWords(kind, list -> known.fields().choices(list, stored.facts().state()));
    }

    /** The kind with the words of the code lists from which its items choose. */
    private static FormKind withWords(FormKind kind, Function<String, List<CodeWord>> words) {
        return kind.with(
                item ->
                        item.asked().list().isEmpty()
                                ? item
                                : item.of(
                                        words.apply(item.asked().list()).stream()
                                                .map(
                                                        word ->
                                                                new FormItem.Word(
                                                                        word.code(), word.words()))
                                                .toList()));
    }

    /**
     * The posting in which the reader fills in, or a refusal that says that the child stands before
     * another bench, or whose part it is.
     */
    Posting filler(FormKind kind) {
        if (!kind.isBefore(hands.bench())) {
            throw new ProblemException(RuleProblem.OTHER_BENCH, kind.legal().label());
        }
        return discarder(kind);
    }

    /** The posting in which the reader discards drafts, or a refusal that says whose part it is. */
    Posting discarder(FormKind kind) {
        return hands.discarder(kind)
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
        return new FormItems(kind(draft), known, others).complete(draft);
    }

    /** A form as the reader sees it: without what is restricted, unless the reader may see that. */
    FormView view(CaseForm form) {
        Optional<FormKind> kind = kind(form);
        List<FormView.Item> all = new FormItems(kind, known, others).of(form);
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

    /** The other cases of the child of which drafts show something. */
    List<CaseId> carriedFrom(Collection<FormView> views) {
        Set<String> numbers =
                views.stream()
                        .filter(view -> view.form().status() == FormStatus.DRAFT)
                        .flatMap(view -> view.items().stream())
                        .flatMap(item -> item.source().stream())
                        .map(FormItem.Source::file)
                        .collect(Collectors.toSet());
        return others.files().stream()
                .filter(other -> numbers.contains(other.number()))
                .map(other -> other.known().subject().id())
                .toList();
    }

    /**
     * The forms that the law waits for, and that the reader can fill in.
     *
     * @param orders on which steps of the case can rest
     */
    List<CaseForms.Due> due(Instant now, OrderChoice orders) {
        return dueForms(now)
                .of(hands, new FormChoice(forms(), book.made(), day(now)), orders)
                .stream()
                .map(due -> new CaseForms.Due(toFillIn(due.kind()), due.step(), due.until()))
                .toList();
    }

    /** When a form last changed, and which are due until when: see {@code Forms#state}. */
    String state(Instant now, OrderChoice orders) {
        String changed =
                forms().stream()
                        .map(CaseForm::latestChange)
                        .max(Comparator.naturalOrder())
                        .map(Instant::toString)
                        .orElse("");
        return due(now, orders).stream()
                .map(
                        due ->
                                String.join(
                                        "@",
                                        due.kind().code(),
                                        due.step().code(),
                                        due.until().map(Instant::toString).orElse("")))
                .collect(Collectors.joining(" ", changed + " ", ""));
    }

    private static LocalDate day(Instant now) {
        return now.atZone(TextCaseReader.INDIA).toLocalDate();
    }

    /** The kinds that the reader can begin, without those that nobody needs yet. */
    List<FormKind> fillable(Instant now) {
        DueForms due = dueForms(now);
        return kinds().stream()
                .filter(kind -> hands.filler(kind).isPresent())
                .filter(kind -> !due.isEarly(kind))
                .toList();
    }

    private DueForms dueForms(Instant now) {
        return new DueForms(rules, stored.content().header().kind(), book, now);
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
