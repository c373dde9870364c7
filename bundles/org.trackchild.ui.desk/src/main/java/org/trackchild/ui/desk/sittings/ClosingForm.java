package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CauseLists;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** Closes a sitting; asks to which day the rest of the list is put off, and why. */
final class ClosingForm extends Div {

    private static final String NEXT = "next";

    /** Closes; may refuse. */
    interface Close {
        void run(Optional<LocalDate> next, String reason);
    }

    ClosingForm(long waiting, Words words, Close close) {
        Names.name(this, "closing-form");
        MarkedFields fields = new MarkedFields("closing-", words);
        DayField next = new DayField(words.text("sitting.put_off_to"), true, words);
        TextArea reason = new TextArea(words.text("sitting.why_left"));
        reason.setMaxLength(CauseLists.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        Button end =
                new Button(
                        words.text("sitting.close"),
                        click ->
                                fields.run(
                                        () -> {
                                            if (next.isUnreadable()) {
                                                throw new ProblemException(
                                                        List.of(
                                                                new Problem(
                                                                        FieldProblem.NOT_A_DAY,
                                                                        NEXT,
                                                                        List.of())));
                                            }
                                            close.run(
                                                    Optional.ofNullable(next.getValue()),
                                                    reason.getValue());
                                        }));
        Box form = Box.of("div", "tc-form", fields.summary());
        if (waiting > 0) {
            form.add(
                    Box.text(
                            "p",
                            "tc-note",
                            words.text("sitting.close_left", Long.toString(waiting))),
                    fields.add(NEXT, next),
                    fields.add("reason", reason));
        } else {
            form.add(Box.text("p", "tc-muted", words.text("sitting.close_all_heard")));
        }
        form.add(Box.of("div", "tc-actions", Names.name(end, "close-sitting")));
        add(
                Box.of(
                        "details",
                        "tc-details",
                        Box.text("summary", "", words.text("sitting.close")).named("to-close"),
                        form));
    }
}
