package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.stream.IntStream;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** Date of birth in three parts; the year alone will do. Its value is the date as text. */
final class BirthField extends CustomField<String> {

    private final TextField day = new TextField();

    private final Select<Integer> month = new Select<>();

    private final TextField year = new TextField();

    BirthField(Words words) {
        super("");
        setLabel(words.text("field.date_of_birth"));
        setHelperText(words.text("help.date_of_birth"));
        part(day, words.text("date.day"), 2);
        part(year, words.text("date.year"), 4);
        month.setLabel(words.text("date.month"));
        month.setItems(IntStream.rangeClosed(1, 12).boxed().toList());
        month.setItemLabelGenerator(number -> name(number, words));
        month.setEmptySelectionAllowed(true);
        month.setEmptySelectionCaption("");
        Names.name(day, "date_of_birth-day");
        Names.name(month, "date_of_birth-month");
        Names.name(year, "date_of_birth-year");
        add(Box.of("div", "desk-date-parts", day, month, year));
    }

    private static void part(TextField field, String label, int length) {
        field.setLabel(label);
        field.setMaxLength(length);
        field.getElement().setAttribute("inputmode", "numeric");
        field.setManualValidation(true);
    }

    private static String name(Integer month, Words words) {
        return month == null
                ? ""
                : Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, words.language());
    }

    @Override
    protected String generateModelValue() {
        String number = month.getValue() == null ? "" : month.getValue().toString();
        return new DateParts(day.getValue(), number, year.getValue()).toString();
    }

    @Override
    protected void setPresentationValue(String text) {
        DateParts parts = text == null ? DateParts.EMPTY : DateParts.parse(text);
        day.setValue(parts.day());
        month.setValue(
                parts.month().matches("[1-9]|1[0-2]") ? Integer.valueOf(parts.month()) : null);
        year.setValue(parts.year());
    }
}
