package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trackchild.access.api.AccessReason;
import org.trackchild.access.api.People;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.ui.desk.orders.EvidenceFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** An act with one of the reasons that fit it. What cannot be undone is asked once more. */
final class ReasonedForm extends Div {

    private final transient Words words;

    private final String label;

    private final transient MarkedFields fields;

    private final Select<AccessReason> reason = new Select<>();

    private final Box fieldsAbove = Box.of("div", "tc-form");

    private final Box question = Box.of("div", "").named("question");

    private final Button button;

    private final transient Consumer<AccessReason> act;

    private transient Supplier<List<Problem>> lacking = List::of;

    private transient Supplier<Optional<String>> asked = Optional::empty;

    /**
     * @param name of the form and its button, for tests
     * @param label of the button
     * @param means what comes of it
     * @param act does it with the reason; may refuse
     */
    ReasonedForm(
            String name,
            String label,
            String means,
            List<AccessReason> reasons,
            Words words,
            Consumer<AccessReason> act) {
        this.words = words;
        fields = new MarkedFields("people-", words);
        this.label = label;
        this.act = act;
        addClassName("tc-form");
        Names.name(this, name + "-form");
        reason.setLabel(EvidenceFields.starred(words.text("people.reason"), true));
        reason.setItemLabelGenerator(each -> each == null ? "" : words.text("people.reason", each));
        reasons(reasons);
        button = Names.name(new Button(label, click -> run()), "save-" + name);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fieldsAbove.setVisible(false);
        add(
                fields.summary(),
                Box.text("p", "tc-note", means),
                fieldsAbove,
                fields.add(People.REASON, reason),
                Box.of("div", "tc-actions", button),
                question);
        SendKey.of(this, this::run);
    }

    /** Offers other reasons; the one that was chosen stays if it is among them. */
    void reasons(List<AccessReason> fitting) {
        AccessReason before = reason.getValue();
        reason.setItems(fitting);
        if (before != null && fitting.contains(before)) {
            reason.setValue(before);
        }
    }

    /** Adds a field above the reason. */
    <F extends Component & HasValidation> ReasonedForm with(String code, F field) {
        fieldsAbove.add(fields.add(code, field));
        fieldsAbove.setVisible(true);
        return this;
    }

    /** What cannot be told to anybody of the fields above. */
    ReasonedForm lacking(Supplier<List<Problem>> what) {
        lacking = what;
        return this;
    }

    /** Asks before it is done; nothing where it can be undone. */
    ReasonedForm asking(Supplier<Optional<String>> what) {
        asked = what;
        return this;
    }

    private void run() {
        question.removeAll();
        fields.run(
                () -> {
                    List<Problem> problems = new ArrayList<>(lacking.get());
                    if (reason.isEmpty()) {
                        problems.add(new Problem(FieldProblem.REQUIRED, People.REASON, List.of()));
                    }
                    Refusals.ifAny(problems);
                    Optional<String> first = asked.get();
                    if (first.isPresent()) {
                        ask(first.get());
                    } else {
                        act.accept(reason.getValue());
                    }
                });
    }

    private void ask(String sentence) {
        AccessReason because = reason.getValue();
        Button yes =
                Names.name(
                        new Button(
                                label,
                                click -> {
                                    question.removeAll();
                                    fields.run(() -> act.accept(because));
                                }),
                        "yes");
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Button no =
                Names.name(
                        new Button(
                                words.text("button.cancel"),
                                click -> {
                                    question.removeAll();
                                    button.focus();
                                }),
                        "no");
        Box asking =
                Box.of(
                                "div",
                                "tc-warning",
                                Box.text("p", "", sentence),
                                Box.of("div", "tc-actions", yes, no))
                        .with("role", "group")
                        .with("aria-label", sentence)
                        .with("tabindex", "-1");
        question.add(asking);
        Focus.on(asking);
    }
}
