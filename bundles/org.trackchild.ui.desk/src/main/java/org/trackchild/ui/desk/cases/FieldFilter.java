package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.trackchild.fields.api.CaseField;
import org.trackchild.fields.api.Shape;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** Limits a list of cases by what stands in one field of a pack. */
final class FieldFilter extends Div {

    private final transient Words words;

    private final transient PackFields pack;

    private final ComboBox<CaseField> fields;

    private final Box place = Box.of("div", "");

    private transient HasValue<?, String> value;

    /**
     * @param searchable the fields that the reader may search
     * @param found is told the code of a field and what it shall be
     */
    FieldFilter(
            List<CaseField> searchable,
            PackFields pack,
            Words words,
            BiConsumer<String, String> found) {
        this.words = words;
        this.pack = pack;
        addClassName("tc-toolbar");
        fields = new ComboBox<>(words.text("cases.field"));
        fields.setItems(searchable);
        fields.setItemLabelGenerator(field -> words.text(field.label()));
        fields.addValueChangeListener(change -> ask(change.getValue()));
        Button act = new Button(words.text("cases.add_filter"));
        act.addClickListener(
                click -> {
                    if (value != null && !value.isEmpty()) {
                        found.accept(fields.getValue().code(), value.getValue());
                    }
                });
        add(Names.name(fields, "filter-field"), place, Names.name(act, "add-filter"));
    }

    private void ask(CaseField field) {
        place.removeAll();
        value = null;
        if (field != null) {
            Shape shape = field.content().shape();
            place.add(
                    switch (shape) {
                        case CHOICE -> choice(pack.searched(field.content().list()), field);
                        case YES_NO -> choice(List.of("yes", "no"), field);
                        case LINE, TEXT -> text("cases.begins", "");
                        case NUMBER -> text("cases.value", "");
                        case DATE -> text("cases.value", words.text("help.day"));
                    });
        }
    }

    private Component choice(List<String> codes, CaseField field) {
        ComboBox<String> choice = new ComboBox<>(words.text("cases.value"));
        choice.setItems(codes);
        choice.setItemLabelGenerator(code -> pack.said(field.name(), code));
        value = choice;
        return Names.name(choice, "filter-value");
    }

    private Component text(String label, String help) {
        TextField text = new TextField(words.text(label));
        text.setHelperText(help);
        value = text;
        return Names.name(text, "filter-value");
    }
}
