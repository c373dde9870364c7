package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.ui.desk.words.Words;

/** Asks for what purpose something of the register leaves it. */
public final class PurposeField {

    private PurposeField() {}

    /** The field for several cases; {@link CaseExtracts#PURPOSE} is its name in problems. */
    public static TextArea of(Words words) {
        return with("extract.purpose_help", words);
    }

    /** The field for one case. */
    public static TextArea ofOne(Words words) {
        return with("extract.purpose_help_one", words);
    }

    private static TextArea with(String help, Words words) {
        TextArea purpose = new TextArea(words.text("extract.purpose"));
        purpose.setHelperText(words.text(help));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMaxLength(CaseExtracts.LONGEST_PURPOSE);
        purpose.setValueChangeMode(ValueChangeMode.EAGER);
        return purpose;
    }
}
