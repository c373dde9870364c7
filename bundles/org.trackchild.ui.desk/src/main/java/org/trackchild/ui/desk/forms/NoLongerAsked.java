package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.function.BiConsumer;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/**
 * Answers in a draft to what the rules do not ask any more: they are handed in and signed with all
 * others, unless somebody leaves them out.
 *
 * @param leaveOut leaves the answer to an item out, by its code; says in the box why not
 */
record NoLongerAsked(Words words, BiConsumer<String, Box> leaveOut) {

    /** The part of the page; not there when there are none. */
    Component of(FormView view) {
        List<FormView.Item> answers =
                view.items().stream()
                        .filter(
                                each ->
                                        view.kind().map(FormKind::items).orElse(List.of()).stream()
                                                .noneMatch(each.item()::equals))
                        .toList();
        Box box =
                Box.of(
                                "section",
                                "tc-sheet tc-screen-only",
                                Box.text("h2", "", words.text("forms.no_longer_asked")),
                                Box.text(
                                        "p", "tc-muted", words.text("forms.no_longer_asked_means")))
                        .named("no-longer-asked");
        answers.forEach(answer -> box.add(row(answer, box)));
        box.setVisible(!answers.isEmpty());
        return box;
    }

    private Component row(FormView.Item answer, Box box) {
        String code = answer.item().code();
        Button leave =
                new Button(words.text("forms.leave_out"), click -> leaveOut.accept(code, box));
        leave.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("forms.leave_out")
                                + ": "
                                + FormWords.label(answer.item(), words));
        return Box.of(
                "details",
                "",
                Box.of(
                                "summary",
                                "",
                                Box.text(
                                        "span",
                                        "tc-muted",
                                        FormWords.label(answer.item(), words) + ": "),
                                FormWords.answer(answer, words))
                        .named("open-leave-out-" + code),
                Names.name(leave, "leave-out-" + code));
    }
}
