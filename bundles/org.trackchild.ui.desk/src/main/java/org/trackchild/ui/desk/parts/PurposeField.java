package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.ui.desk.words.Words;

/** Asks for what purpose something of the register leaves it. */
public final class PurposeField {

    private PurposeField() {}

    /** The field; {@link CaseExtracts#PURPOSE} is its name in problems. */
    public static TextArea of(Words words) {
        TextArea purpose = new TextArea(words.text("extract.purpose"));
        purpose.setHelperText(words.text("extract.purpose_help"));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(CaseExtracts.LONGEST_PURPOSE);
        purpose.setValueChangeMode(ValueChangeMode.EAGER);
        return purpose;
    }
}
