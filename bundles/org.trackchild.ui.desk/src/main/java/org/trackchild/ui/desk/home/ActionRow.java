package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.ui.desk.monitor.ActionWords;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** What a senior officer wants this office to do, and the word with which it is marked as done. */
final class ActionRow {

    private final OfficeAction action;

    private final Words words;

    private final Map<UUID, String> typed;

    private final BiConsumer<UUID, String> complete;

    private final ProblemSummary summary = new ProblemSummary();

    private final TextArea word = new TextArea();

    private final Box form = Box.of("div", "tc-form");

    private final Button begin = new Button();

    private final Box row;

    /**
     * @param typed what was typed before, by action; outlives the row
     * @param complete marks it as done; may refuse with {@link ProblemException}
     */
    ActionRow(
            OfficeAction action,
            Directory directory,
            Words words,
            Map<UUID, String> typed,
            BiConsumer<UUID, String> complete) {
        this.action = action;
        this.words = words;
        this.typed = typed;
        this.complete = complete;
        begin.setText(words.text("actions.mark_done"));
        begin.addClickListener(click -> open());
        Box about =
                Box.of(
                        "div",
                        "",
                        ActionWords.badge(action, words),
                        Box.of("p", "", ChildName.identifying(action.text(), words)),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                ActionWords.assigned(action, directory, words)));
        action.steps().forEach(step -> about.add(ActionWords.said(step, words)));
        row =
                Box.of("li", "tc-row desk-step", about, Names.name(begin, "action-begin"), form)
                        .named("action-row");
        if (typed.containsKey(action.id())) {
            show();
        } else {
            form.setVisible(false);
        }
    }

    Box component() {
        return row;
    }

    private void open() {
        show();
        word.focus();
    }

    private void show() {
        begin.setVisible(false);
        form.setVisible(true);
        word.setLabel(words.text("actions.word"));
        word.setHelperText(words.text("actions.word_help"));
        word.setMaxLength(OfficeActions.LONGEST);
        word.setManualValidation(true);
        word.setRequiredIndicatorVisible(true);
        word.setValue(typed.computeIfAbsent(action.id(), id -> ""));
        word.addValueChangeListener(change -> typed.put(action.id(), change.getValue()));
        Button save = new Button(words.text("actions.done"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(words.text("button.cancel"), click -> close());
        form.removeAll();
        form.add(
                summary,
                Names.name(word, "action-word"),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(save, "action-done"),
                        Names.name(leave, "action-cancel")));
        SendKey.of(word, this::save);
    }

    private void close() {
        typed.remove(action.id());
        form.setVisible(false);
        begin.setVisible(true);
        begin.focus();
    }

    private void save() {
        summary.clear();
        mark("");
        try {
            complete.accept(action.id(), word.getValue());
            typed.remove(action.id());
        } catch (ProblemException refused) {
            String sentence = words.text(refused.problems().get(0));
            boolean ofWord = refused.problems().get(0).field().equals(OfficeActions.WORD);
            if (ofWord) {
                mark(sentence);
            }
            summary.show(
                    List.of(
                            new ProblemSummary.Line(
                                    sentence, OfficeActions.WORD, ofWord ? word::focus : null)),
                    words);
        }
    }

    private void mark(String sentence) {
        word.setErrorMessage(sentence);
        word.setInvalid(!sentence.isEmpty());
    }
}
