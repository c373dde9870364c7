package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.ui.desk.words.Words;

/** A reason in words, and the acts that need one. */
public final class ReasonForm extends Div {

    private static final int LONGEST_REASON = 1_000;

    private static final String FIELD = "reason";

    private final transient Words words;

    private final transient MarkedFields fields;

    private final TextArea reason = new TextArea();

    private transient Supplier<List<Problem>> unreadable = List::of;

    /**
     * An act.
     *
     * @param name of the button, for tests
     * @param label of the button
     * @param does it with the reason; may refuse with {@link ProblemException}
     */
    public record Act(String name, String label, Consumer<String> does) {}

    /**
     * @param acts the buttons, the first one in front
     * @param before further fields
     */
    public ReasonForm(Words words, List<Act> acts, Component... before) {
        this.words = words;
        fields = new MarkedFields("", words);
        addClassName("tc-form");
        reason.setLabel(words.text("reason.label"));
        reason.setMaxLength(LONGEST_REASON);
        Box buttons = Box.of("div", "tc-actions");
        for (Act act : acts) {
            Button button = new Button(act.label(), click -> run(act));
            if (act == acts.get(0)) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(Names.name(button, act.name()));
        }
        add(fields.summary());
        add(before);
        add(fields.add(FIELD, reason), buttons);
        if (acts.size() == 1) {
            SendKey.of(this, () -> run(acts.get(0)));
        }
    }

    /** Asks for the reason in other words. */
    public ReasonForm asking(String question) {
        reason.setLabel(question);
        return this;
    }

    /** Asks how somebody knows, and says that the other office reads it. */
    public ReasonForm askingHowYouKnow() {
        reason.setHelperText(words.text("reason.help"));
        return asking(words.text("reason.how_you_know"));
    }

    /**
     * Marks one of the further fields, too, when something is wrong with it.
     *
     * @param code by which problems name the field
     * @param what what cannot be told to anybody, because nothing that can be read stands there
     */
    public <F extends Component & HasValidation> ReasonForm marking(
            String code, F field, Supplier<List<Problem>> what) {
        fields.add(code, field);
        unreadable = what;
        return this;
    }

    private void run(Act act) {
        fields.run(
                () -> {
                    List<Problem> problems = new ArrayList<>(unreadable.get());
                    if (reason.getValue().isBlank()) {
                        problems.add(new Problem(CaseProblem.REASON_REQUIRED, FIELD, List.of()));
                    }
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    act.does().accept(reason.getValue().strip());
                });
    }
}
