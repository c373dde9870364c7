package org.trackchild.registry.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormAnswer;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormItem.Source;
import org.trackchild.rules.api.FormKind;

/**
 * The items of a form with their answers. Pure.
 *
 * @param kind its kind, if the rules still know it
 * @param known what is known of the case already
 * @param others what other cases of the child know
 */
record FormItems(Optional<FormKind> kind, KnownAnswers known, OtherFiles others) {

    /** Items of a case of a child that has no other. */
    FormItems(Optional<FormKind> kind, KnownAnswers known) {
        this(kind, known, OtherFiles.NONE);
    }

    /** All items, whoever reads; in the order of the form. */
    List<FormView.Item> of(CaseForm form) {
        List<FormView.Item> items = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (FormItem item : kind.map(FormKind::items).orElse(List.of())) {
            boolean asked =
                    item.terms()
                            .onlyIf()
                            .map(
                                    condition ->
                                            condition.holds(
                                                    texts.getOrDefault(condition.item(), "")))
                            .orElse(true);
            FormView.Item filled = item(form, item, asked);
            if (asked) {
                texts.put(item.code(), withWhatItCountsAs(item, filled.text()));
            }
            items.add(filled);
        }
        items.addAll(forgotten(form));
        return items;
    }

    /** A code of a state fulfils the conditions of the code of the nation as which it counts. */
    private String withWhatItCountsAs(FormItem item, String text) {
        return item.asked().list().isEmpty() || text.isEmpty()
                ? text
                : text + " " + known.fields().countsAs(item.asked().list(), text);
    }

    private FormView.Item item(CaseForm form, FormItem item, boolean asked) {
        FormAnswer answer = form.content().answers().get(item.code());
        if (form.status() == FormStatus.HANDED_IN) {
            return answer == null
                    ? new FormView.Item(item, "", Optional.empty(), "", asked, true)
                    : handedIn(item, answer);
        }
        Optional<KnownAnswers.Known> already =
                known.of(unspent(item, form)).or(() -> kind.flatMap(of -> others.of(of, item)));
        String text = already.map(KnownAnswers.Known::text).orElse("");
        return answer != null && answer.isTyped()
                ? new FormView.Item(
                        item, answer.text(), Optional.empty(), text, asked, answer.answers(item))
                : new FormView.Item(
                        item, text, already.map(KnownAnswers.Known::source), text, asked, true);
    }

    /** The item without the forms that another form of this kind was made from already. */
    private FormItem unspent(FormItem item, CaseForm draft) {
        Optional<Instant> last = item.terms().once() ? known.handedInLast(draft) : Optional.empty();
        return last.map(
                        used ->
                                item.from(
                                        item.terms().from().stream()
                                                .filter(source -> !isSpent(source, used))
                                                .toList()))
                .orElse(item);
    }

    private boolean isSpent(Source source, Instant used) {
        return source.isForm()
                && known.latest(source.origin())
                        .flatMap(CaseForm::submission)
                        .filter(form -> !form.at().isAfter(used))
                        .isPresent();
    }

    private static FormView.Item handedIn(FormItem item, FormAnswer answer) {
        return new FormView.Item(
                item,
                answer.text(),
                answer.isTyped() ? Optional.empty() : Optional.of(Source.parse(answer.source())),
                "",
                true,
                answer.answers(item));
    }

    /**
     * Answers to items that other rules had: nobody may lose sight of what was signed, nor of what
     * was typed.
     */
    private List<FormView.Item> forgotten(CaseForm form) {
        List<FormView.Item> items = new ArrayList<>();
        new TreeMap<>(form.content().answers())
                .forEach(
                        (code, answer) -> {
                            if (!answer.text().isEmpty()
                                    && kind.flatMap(each -> each.item(code)).isEmpty()) {
                                items.add(handedIn(unknown(code), answer));
                            }
                        });
        return items;
    }

    /** It could have been restricted, so it is. */
    private static FormItem unknown(String code) {
        return new FormItem(
                code,
                "",
                Wording.same(code),
                new FormItem.Asked(FormItem.Shape.TEXT, List.of()),
                new FormItem.Terms(false, true, List.of(), Optional.empty()));
    }

    /**
     * What is handed in: every answer that is asked and there, with where it came from, and what
     * somebody emptied on purpose, so that a correction does not fill it again.
     */
    Map<String, FormAnswer> complete(CaseForm draft) {
        Map<String, FormAnswer> answers = new HashMap<>();
        for (FormView.Item each : of(draft)) {
            String code = each.item().code();
            Optional<FormAnswer> typed =
                    Optional.ofNullable(draft.content().answers().get(code))
                            .filter(FormAnswer::isTyped);
            if (each.isAnswered() || each.asked() && typed.isPresent()) {
                answers.put(
                        code,
                        new FormAnswer(
                                each.text(),
                                each.source().map(Source::toString).orElse(FormAnswer.TYPED),
                                draft.progress().version(),
                                typed.map(FormAnswer::shape)
                                        .orElse(Optional.of(each.item().shape()))));
            }
        }
        return answers;
    }
}
