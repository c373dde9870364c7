package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.LocalDate;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.OfficeAction;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Words;

/** An action of the list: what was said of it, and what its reader may do about it. */
final class ActionEntry {

    private static final int USUAL_DAYS = 3;

    private final OfficeActions actions;

    private final OfficeAction action;

    private final Caller caller;

    private final Words words;

    private final Runnable changed;

    private final Box acts = Box.of("div", "tc-actions");

    private final Box form = Box.of("div", "");

    /**
     * @param changed what to do after it was followed up
     */
    ActionEntry(
            OfficeActions actions,
            OfficeAction action,
            Caller caller,
            Words words,
            Runnable changed) {
        this.actions = actions;
        this.action = action;
        this.caller = caller;
        this.words = words;
        this.changed = changed;
    }

    Box component(Directory directory) {
        Box about =
                Box.of(
                        "div",
                        "",
                        Box.text(
                                "div",
                                "tc-strong",
                                Places.office(action.office(), directory, words)),
                        ChildName.identifying(action.text(), words),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                ActionWords.assigned(action, directory, words)));
        action.steps().forEach(step -> about.add(ActionWords.said(step, words)));
        if (actions.follows(caller, action)) {
            offer();
            about.add(acts, form);
        }
        return Box.of("li", "tc-row", ActionWords.badge(action, words), about).named("action");
    }

    private void offer() {
        UUID id = action.id();
        LocalDate soon = words.today().plusDays(USUAL_DAYS);
        switch (action.standing(words.today())) {
            case DONE ->
                    offer(
                            "send_back",
                            soon,
                            (due, word) -> actions.sendBack(caller, id, due, word));
            case OPEN, OVERDUE -> {
                offer("reschedule", soon, (due, word) -> actions.reschedule(caller, id, due, word));
                offer("withdraw", null, (due, word) -> actions.withdraw(caller, id, word));
            }
            case WITHDRAWN -> {
                // assigned anew, if it is wanted after all
            }
        }
    }

    private void offer(String act, LocalDate day, FollowUpForm.Save save) {
        Button begin = new Button(words.text("actions.follow." + act));
        begin.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        begin.addClickListener(
                click -> {
                    FollowUpForm opened =
                            new FollowUpForm(
                                    act,
                                    day,
                                    words,
                                    (due, word) -> {
                                        save.with(due, word);
                                        close();
                                        changed.run();
                                    },
                                    () -> {
                                        close();
                                        begin.focus();
                                    });
                    acts.setVisible(false);
                    form.removeAll();
                    form.add(opened);
                    opened.begin();
                });
        acts.add(Names.name(begin, "follow-" + act));
    }

    private void close() {
        form.removeAll();
        acts.setVisible(true);
    }
}
