package org.trackchild.registry.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.rules.api.CaseFact;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormItem.Source;
import org.trackchild.rules.api.FormKind;
import org.trackchild.rules.api.Rules;

/**
 * What the other cases of the same child know, as far as the reader may see them. What is about the
 * child itself is known whichever case tells it; what a form tells of this time is known from the
 * form of the same kind of a case of the other kind: a report and the stay that ended it tell of
 * one production. Pure.
 *
 * @param of kind of the case whose form is filled in
 * @param since what was handed in before is about another time
 * @param files the other cases, the latest first
 */
record OtherFiles(CaseKind of, Instant since, List<File> files) {

    /** The child has no other case. */
    static final OtherFiles NONE = new OtherFiles(CaseKind.MISSING, Instant.EPOCH, List.of());

    /** A form may be known from a form that is known from a form; not for ever. */
    private static final int DEEPEST = 4;

    /**
     * Another case of the child.
     *
     * @param known what it knows
     * @param rules those of the state where it is kept
     * @param hands what the reader can do there
     */
    record File(KnownAnswers known, Rules rules, FormHands hands) {

        String number() {
            return known.subject().header().number();
        }

        CaseKind kind() {
            return known.subject().header().kind();
        }
    }

    OtherFiles {
        files = List.copyOf(files);
    }

    /** What the first case that knows something says. */
    Optional<KnownAnswers.Known> of(FormKind kind, FormItem item) {
        return files.stream()
                .flatMap(
                        file ->
                                ofChild(file, item)
                                        .or(() -> sameForm(file, kind, item))
                                        .map(
                                                known ->
                                                        new KnownAnswers.Known(
                                                                known.source().in(file.number()),
                                                                known.text()))
                                        .stream())
                .findFirst();
    }

    private static Optional<KnownAnswers.Known> ofChild(File file, FormItem item) {
        return item.terms().from().stream()
                .filter(source -> isOfChild(file, source, DEEPEST))
                .flatMap(source -> file.known().of(source, item).stream())
                .findFirst();
    }

    private static boolean isOfChild(File file, Source source, int deep) {
        if (source.isForm()) {
            return deep > 0
                    && file.rules()
                            .form(file.kind(), source.origin())
                            .flatMap(form -> form.item(source.code()))
                            .filter(item -> !item.terms().restricted())
                            .filter(
                                    item ->
                                            item.terms().from().stream()
                                                    .anyMatch(
                                                            each ->
                                                                    isOfChild(
                                                                            file, each, deep - 1)))
                            .isPresent();
        }
        return switch (source.origin()) {
            case Source.CASE ->
                    Code.find(CaseFact.class, source.code())
                            .filter(CaseFact::isOfChild)
                            .isPresent();
            case Source.EXTRA ->
                    isOfBothKinds(file.known().fields(), source.code())
                            && isForAll(file.known(), source.code());
            default -> false;
        };
    }

    /**
     * What reports and found children both have is about the child, and not about what happened.
     */
    private static boolean isOfBothKinds(Fields fields, String code) {
        return fields.field(code)
                .filter(field -> field.kinds().equals(Set.of(CaseKind.values())))
                .isPresent();
    }

    /** What only some may see of a case stays in it, whoever sees it there. */
    private static boolean isForAll(KnownAnswers known, String code) {
        return known.subject().extra().stream()
                .filter(value -> value.code().equals(code))
                .allMatch(value -> value.readers().isEmpty());
    }

    private Optional<KnownAnswers.Known> sameForm(File file, FormKind kind, FormItem item) {
        Optional<FormKind> theirs = file.rules().form(file.kind(), kind.code());
        if (file.kind() == of
                || isRestricted(theirs, item) && !file.hands().isConfidant(theirs)
                || item.terms().restricted() && !file.hands().isConfidant(Optional.of(kind))) {
            return Optional.empty();
        }
        return file.known()
                .latest(kind.code())
                .filter(form -> !handedIn(form).isBefore(since))
                .map(form -> form.content().answers().get(item.code()))
                .filter(answer -> !answer.text().isEmpty() && answer.answers(item))
                .map(
                        answer ->
                                new KnownAnswers.Known(
                                        new Source(kind.code(), item.code()), answer.text()));
    }

    /** Whether an item is restricted where it was filled in; what is forgotten there is. */
    private static boolean isRestricted(Optional<FormKind> kind, FormItem item) {
        return kind.flatMap(known -> known.item(item.code()))
                .map(known -> known.terms().restricted())
                .orElse(true);
    }

    private static Instant handedIn(CaseForm form) {
        return form.submission().orElseThrow().at();
    }
}
