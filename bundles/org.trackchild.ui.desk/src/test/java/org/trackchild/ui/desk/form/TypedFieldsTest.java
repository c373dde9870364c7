package org.trackchild.ui.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedFieldsTest {

    private final TextField name = new TextField();

    private final DatePicker day = new DatePicker();

    private final ComboBox<String> chosen = new ComboBox<>();

    private final TypedFields fields =
            new TypedFields()
                    .text("name", name)
                    .day("day", day)
                    .chosen("chosen", chosen, each -> each, text -> text.equals("b") ? null : text);

    private void preset() {
        chosen.setItems("a", "b");
        name.setValue("known");
        day.setValue(LocalDate.of(2026, 3, 9));
        chosen.setValue("a");
    }

    @Test
    void whatWasEmptiedStaysEmpty() {
        preset();
        fields.fill(Map.of());
        assertThat(name.getValue()).isEmpty();
        assertThat(day.getValue()).isNull();
        assertThat(chosen.getValue()).isNull();
        assertThat(fields.texts()).isEmpty();
    }

    @Test
    void whatCannotBeUsedAnyMoreIsLeftOut() {
        preset();
        fields.fill(Map.of("name", "typed", "day", "9.3.", "chosen", "b"));
        assertThat(fields.texts())
                .isEqualTo(Map.of("name", "typed", "day", "2026-03-09", "chosen", "a"));
    }
}
