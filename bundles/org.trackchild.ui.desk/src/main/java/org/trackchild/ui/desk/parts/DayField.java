package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.ui.desk.words.Words;

/** A day. What cannot be read as one is not the same as nothing. */
public final class DayField extends DatePicker {

    /** What stands in the field when it is no day. */
    private String typed = "";

    /**
     * @param required whether it is marked as required
     */
    public DayField(String label, boolean required, Words words) {
        super(label);
        setI18n(Calendar.texts(words));
        setManualValidation(true);
        setRequiredIndicatorVisible(required);
    }

    /**
     * Tells when a person has written something else: another day, none, or something that is no
     * day. From no day to nothing the value does not change, so that its listeners hear nothing.
     */
    public void onWritten(Runnable written) {
        addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        typed = getElement().getProperty("_inputElementValue", "");
                        written.run();
                    }
                });
        getElement()
                .addEventListener(
                        "unparsable-change",
                        event -> {
                            typed = getElement().getProperty("_inputElementValue", "");
                            written.run();
                        });
    }

    /** What is no day is known to the browser alone, which forgets it when the field goes away. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (isUnreadable()) {
            getElement()
                    .executeJs(
                            "Promise.resolve(this.updateComplete).then(() => {"
                                    + "this._inputElementValue = $0;"
                                    + "this.__committedUnparsableValue = $0; })",
                            typed);
        }
    }

    /** Whether something was typed that is no day: {@link #getValue()} is {@code null} then. */
    public boolean isUnreadable() {
        return isInputUnparsable();
    }

    /**
     * What is wrong where a day is needed: nothing was written, or something that is no day.
     *
     * @param name of the field in problems
     * @return empty when there is a day
     */
    public Optional<Problem> lacking(String name) {
        if (getValue() != null) {
            return Optional.empty();
        }
        return Optional.of(
                new Problem(
                        isUnreadable() ? FieldProblem.NOT_A_DAY : FieldProblem.REQUIRED,
                        name,
                        List.of()));
    }
}
