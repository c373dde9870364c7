package org.trackchild.ui.desk.assigned;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trackchild.access.api.Colleague;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.AssignedCase;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** Into whose hands a case goes. */
final class AssignForm extends Div {

    private static final String FIELD = "assign-to";

    private final transient Words words;

    private final ProblemSummary summary = new ProblemSummary();

    private final Select<Colleague> to = new Select<>();

    private final transient Consumer<Optional<Colleague>> act;

    /**
     * @param colleagues to whom it can go, at least one
     * @param now who has it
     * @param label how the choice is labelled
     * @param called what a colleague is called
     * @param act gives the case to somebody, or to nobody; may refuse
     */
    AssignForm(
            List<Colleague> colleagues,
            Optional<AssignedCase> now,
            String label,
            Function<Colleague, String> called,
            Words words,
            Consumer<Optional<Colleague>> act) {
        this.words = words;
        this.act = act;
        addClassName("tc-form");
        to.setLabel(label);
        to.setItems(colleagues);
        to.setItemLabelGenerator(called::apply);
        to.setWidthFull();
        to.setValue(first(colleagues, now));
        Button assign =
                new Button(words.text("assigned.assign"), click -> run(Optional.of(to.getValue())));
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Box buttons = Box.of("div", "tc-actions", Names.name(assign, "assign-do"));
        if (now.isPresent()) {
            buttons.add(
                    Names.name(
                            new Button(
                                    words.text("assigned.take_back"),
                                    click -> run(Optional.empty())),
                            "assign-nobody"));
        }
        add(summary, Names.name(to, FIELD), buttons);
        SendKey.of(this, () -> run(Optional.of(to.getValue())));
    }

    /** The first who does not have it already: the reader, where that is so. */
    private static Colleague first(List<Colleague> colleagues, Optional<AssignedCase> now) {
        return colleagues.stream()
                .filter(
                        each ->
                                now.filter(held -> held.assignment().user().equals(each.user()))
                                        .isEmpty())
                .findFirst()
                .orElse(colleagues.get(0));
    }

    private void run(Optional<Colleague> chosen) {
        summary.clear();
        try {
            act.accept(chosen);
        } catch (ProblemException refused) {
            summary.show(
                    List.of(
                            new ProblemSummary.Line(
                                    Refusals.sentences(refused, words), FIELD, to::focus)),
                    words);
        }
    }
}
