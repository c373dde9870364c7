package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.People;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/**
 * Gives a posting: to a person who is new, to one who has an account elsewhere, or to one shown.
 */
final class PostingForm extends Div {

    private static final int LONGEST_USER = 60;

    /** Who goes on to write another one replaces it. */
    private static final String PROPOSE =
            """
            if (this.value === $0) {
              this.value = $1;
              this.dispatchEvent(new CustomEvent('change', {bubbles: true}));
              if (this.matches(':focus-within')) {
                this.inputElement.select();
              }
            }
            """;

    /** To whom it is given. */
    enum To {
        /** Somebody who has no account. */
        NEWCOMER("invite"),
        /** Somebody who has an account, which is to be named. */
        NAMED("take_over"),
        /** The person of the page. */
        SHOWN("give");

        private final String code;

        To(String code) {
            this.code = code;
        }

        /** Name of the form, for texts and tests. */
        String code() {
            return code;
        }
    }

    /** What was written. */
    record Written(String user, String displayName, People.Wanted posting) {}

    /** Does what the form is for; may refuse. */
    interface Save {
        void accept(Written written);
    }

    private final transient PeopleServices services;

    private final transient To recipient;

    private final transient MarkedFields fields;

    private final TextField displayName;

    private final TextField user;

    private final transient PostingFields posting;

    /** What was proposed last: who has written something else keeps it. */
    private String proposed = "";

    /** How many proposals the browser has not shown yet. */
    private int proposing;

    /** What is to be done as soon as it has; {@code null} for nothing. */
    private transient Save waiting;

    PostingForm(PeopleServices services, Caller caller, To recipient, Words words, Save save) {
        this.services = services;
        this.recipient = recipient;
        fields = new MarkedFields("people-", words);
        posting = new PostingFields(services, caller, words);
        addClassName("tc-form");
        Names.name(this, recipient.code() + "-form");
        displayName = new TextField(words.text("people.name"));
        displayName.setHelperText(words.text("people.name_help"));
        displayName.setMaxLength(People.LONGEST_DISPLAY_NAME);
        displayName.setRequiredIndicatorVisible(true);
        displayName.setAutocomplete(Autocomplete.OFF);
        user = new TextField(words.text("people.user"));
        user.setHelperText(
                words.text(
                        recipient == To.NEWCOMER ? "people.user_help" : "people.user_elsewhere"));
        user.setMaxLength(LONGEST_USER);
        user.setRequiredIndicatorVisible(true);
        user.setAutocomplete(Autocomplete.OFF);
        user.setAutoselect(true);
        user.setAutocapitalize(Autocapitalize.NONE);
        add(fields.summary());
        if (recipient == To.NEWCOMER) {
            add(fields.add(People.DISPLAY_NAME, displayName));
            displayName.addValueChangeListener(change -> propose());
            posting.onOffice(office -> propose());
        }
        if (recipient == To.NAMED) {
            add(fields.add(People.USER, user));
        }
        posting.in(fields).forEach(this::add);
        if (recipient == To.NEWCOMER) {
            add(fields.add(People.USER, user));
        }
        Button button =
                new Button(words.text("people.save." + recipient.code()), click -> send(save));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                (Component)
                        Box.of(
                                "div",
                                "tc-actions",
                                Names.name(button, "save-" + recipient.code())));
        SendKey.of(this, () -> send(save));
    }

    /** Goes on with what was written into another form. */
    void take(PostingForm before) {
        posting.take(before.posting);
        proposed = before.proposed;
        user.setValue(before.user.getValue());
        displayName.setValue(before.displayName.getValue());
    }

    /** Who has begun to write another one in the meantime keeps it: only the browser knows that. */
    private void propose() {
        String before = user.getValue();
        if (!before.isEmpty() && !before.equals(proposed)) {
            return;
        }
        posting.office()
                .map(office -> AccountNames.place(office, services.directory()))
                .flatMap(place -> services.accountNames().propose(displayName.getValue(), place))
                .ifPresent(found -> propose(before, found));
    }

    private void propose(String before, String found) {
        proposed = found;
        proposing++;
        user.getElement()
                .executeJs(PROPOSE, before, found)
                .then(Void.class, done -> shown(), failed -> shown());
    }

    private void shown() {
        proposing--;
        if (proposing == 0 && waiting != null) {
            run(waiting);
        }
    }

    /**
     * A name of an account is for ever: the one is taken that belongs to the name that was written.
     */
    private void send(Save save) {
        if (proposing == 0) {
            run(save);
        } else {
            waiting = save;
        }
    }

    private void run(Save save) {
        waiting = null;
        fields.run(
                () -> {
                    List<Problem> problems = new ArrayList<>();
                    if (recipient == To.NEWCOMER) {
                        need(People.DISPLAY_NAME, displayName, problems);
                    }
                    if (recipient != To.SHOWN) {
                        need(People.USER, user, problems);
                    }
                    problems.addAll(posting.unreadable());
                    Refusals.ifAny(problems);
                    save.accept(
                            new Written(
                                    user.getValue().strip(),
                                    displayName.getValue(),
                                    posting.wanted()));
                });
    }

    private static void need(String name, TextField field, List<Problem> problems) {
        if (field.getValue().isBlank()) {
            problems.add(new Problem(FieldProblem.REQUIRED, name, List.of()));
        }
    }
}
