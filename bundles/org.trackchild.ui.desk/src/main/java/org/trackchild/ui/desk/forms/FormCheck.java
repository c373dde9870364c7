package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

/**
 * What stands above the whole sheet before it is handed in: what is missing by name, and in whose
 * hands it goes.
 *
 * @param unsaved answers on the screen that are not saved; the field of each is its item
 * @param handIn hands the form in and shows it; may refuse
 * @param discard gives the draft up; says in the box why not
 */
record FormCheck(Words words, List<Problem> unsaved, Runnable handIn, Consumer<Box> discard) {

    /** The check of a draft. */
    Component of(FormView view) {
        ProblemSummary summary = new ProblemSummary();
        Box box =
                Box.of(
                                "section",
                                "tc-sheet tc-sheet-plain tc-screen-only",
                                Box.text("h2", "", words.text("forms.check")),
                                summary)
                        .named("form-check");
        Box standing = Box.of("div", "");
        if (!unsaved.isEmpty()) {
            standing.add(
                    Box.text("p", "", words.text("forms.unsaved")),
                    links(
                            view,
                            "unsaved",
                            unsaved.stream()
                                    .flatMap(each -> view.item(each.field()).stream())
                                    .map(FormView.Item::item)
                                    .toList()));
        }
        if (view.missing().isEmpty() && unsaved.isEmpty()) {
            standing.add(Box.text("p", "", words.text("forms.complete")).named("form-complete"));
        } else if (!view.missing().isEmpty()) {
            standing.add(
                    Box.text("p", "", words.text("forms.missing")),
                    links(view, "missing", view.missing()));
        }
        box.add(standing);
        Button send = new Button(words.text("forms.hand_in"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickListener(
                click -> {
                    try {
                        summary.clear();
                        if (!unsaved.isEmpty()) {
                            throw new ProblemException(unsaved);
                        }
                        handIn.run();
                    } catch (ProblemException refused) {
                        // the summary has the same links
                        standing.setVisible(false);
                        summary.show(
                                refused.problems().stream().map(each -> line(view, each)).toList(),
                                words);
                    }
                });
        Button giveUp = new Button(words.text("forms.discard"));
        giveUp.addClickListener(click -> discard.accept(box));
        box.add(
                Box.text("p", "tc-muted", words.text("forms.hand_in_means")),
                Box.of("div", "tc-actions", Names.name(send, "hand-in")),
                Box.of(
                        "details",
                        "",
                        Box.text("summary", "", words.text("forms.discard")).named("open-discard"),
                        Box.text("p", "tc-muted", words.text("forms.discard_means")),
                        Names.name(giveUp, "discard-form")));
        return box;
    }

    private Component links(FormView view, String name, List<FormItem> items) {
        Box list = Box.of("ul", "").named(name);
        items.forEach(
                item ->
                        list.add(
                                Box.of(
                                        "li",
                                        "",
                                        Links.to(
                                                address(view, item),
                                                FormWords.label(item, words),
                                                name + "-" + item.code()))));
        return list;
    }

    private static String address(FormView view, FormItem item) {
        return FormWords.address(view.form(), section(view, item)) + "&item=" + item.code();
    }

    private static void goTo(FormView view, FormItem item) {
        UI.getCurrent()
                .navigate(
                        FormWords.address(view.form(), ""),
                        QueryParameters.simple(
                                Map.of("section", section(view, item), "item", item.code())));
    }

    private static String section(FormView view, FormItem item) {
        return view.kind().map(FormKind::sections).orElse(List.of()).stream()
                .filter(each -> each.items().contains(item))
                .map(FormKind.Section::code)
                .findFirst()
                .orElse("");
    }

    private ProblemSummary.Line line(FormView view, Problem problem) {
        Optional<FormItem> item = view.item(problem.field()).map(FormView.Item::item);
        String sentence = words.text(problem);
        return item.map(
                        each ->
                                new ProblemSummary.Line(
                                        FormWords.label(each, words) + ": " + sentence,
                                        "item-" + each.code(),
                                        () -> goTo(view, each)))
                .orElseGet(() -> new ProblemSummary.Line(sentence, "", null));
    }
}
