package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
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
}
