package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.ui.desk.words.Words;

/** A reason in words, and the acts that need one. */
public final class ReasonForm extends Div {

    private static final int LONGEST_REASON = 1_000;

    private static final String FIELD = "reason";

    private final transient Words words;

    private final ProblemSummary summary = new ProblemSummary();

    private final TextArea reason = new TextArea();

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
        addClassName("tc-form");
        reason.setLabel(words.text("reason.label"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        Box buttons = Box.of("div", "tc-actions");
        for (Act act : acts) {
            Button button = new Button(act.label(), click -> run(act));
            if (act == acts.get(0)) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(Names.name(button, act.name()));
        }
        add(summary);
        add(before);
        add(Names.name(reason, FIELD), buttons);
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

    private void run(Act act) {
        summary.clear();
        mark("");
        if (reason.getValue().isBlank()) {
            show(List.of(Problem.of(CaseProblem.REASON_REQUIRED)));
            return;
        }
        try {
            act.does().accept(reason.getValue().strip());
        } catch (ProblemException refused) {
            show(refused.problems());
        }
    }

    private void show(List<Problem> problems) {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String sentence = words.text(problem);
            if (problem.code() == CaseProblem.REASON_REQUIRED || problem.field().equals(FIELD)) {
                mark(sentence);
                lines.add(new ProblemSummary.Line(sentence, FIELD, reason::focus));
            } else {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            }
        }
        summary.show(lines, words);
    }

    private void mark(String sentence) {
        reason.setErrorMessage(sentence);
        reason.setInvalid(!sentence.isEmpty());
    }
}
