package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkField;
import org.trackchild.registry.api.BulkOrder;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.words.Words;

/** The form of any act on several cases, made of what the act says of its fields. */
final class BulkForm extends Div {

    /** What stands for something that is written and no day; no act takes it. */
    private static final String NO_DAY = "?";

    private final transient BulkServices services;

    private final transient Caller reader;

    private final transient Words words;

    private final transient Chosen chosen;

    private final transient BulkAct act;

    /**
     * @param sent runs when the work has begun
     * @param left runs when the reader does not want it
     */
    BulkForm(
            BulkServices services,
            Caller reader,
            Words words,
            Chosen chosen,
            BulkAct act,
            Runnable sent,
            Runnable left) {
        this.services = services;
        this.reader = reader;
        this.words = words;
        this.chosen = chosen;
        this.act = act;
        addClassName("tc-form");
        MarkedFields fields = new MarkedFields("bulk-", words);
        add(fields.summary(), Box.text("h2", "", words.text(act.name())));
        act.fields(reader, chosen.kinds()).forEach(field -> add(field(field, fields)));
        Button send =
                new Button(
                        words.text("bulk.send", chosen.size()),
                        click ->
                                fields.run(
                                        () -> {
                                            begin();
                                            sent.run();
                                        }));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setEnabled(chosen.size() > 0);
        Button leave = new Button(words.text("button.cancel"), click -> left.run());
        add(
                Box.text("p", "tc-note", words.text(act.explanation())),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(send, "bulk-send"),
                        Names.name(leave, "bulk-cancel")));
        Names.name(this, "bulk-form");
    }

    private void begin() {
        services.runs()
                .begin(
                        reader,
                        chosen.form().orElseThrow().id(),
                        new BulkOrder(act.code(), chosen.typed(), chosen.ids()));
    }

    private Component field(BulkField field, MarkedFields fields) {
        return switch (field.content().shape()) {
            case TEXT -> fields.add(field.name(), text(field));
            case DAY -> fields.add(field.name(), day(field));
            case OFFICE -> fields.add(field.name(), office(field));
            case CHOICE -> fields.add(field.name(), choice(field));
        };
    }

    private TextArea text(BulkField field) {
        TextArea text = new TextArea(words.text(field.label()));
        text.setHelperText(words.text(field.help()));
        text.setRequiredIndicatorVisible(field.needed());
        text.setMaxLength(field.content().longest());
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setValue(chosen.typed(field.name()));
        text.addValueChangeListener(change -> chosen.type(field.name(), change.getValue()));
        return text;
    }

    private DayField day(BulkField field) {
        DayField day = new DayField(words.text(field.label()), field.needed(), words);
        day.setHelperText(words.text(field.help()));
        String before = chosen.typed(field.name());
        if (!before.isEmpty() && !before.equals(NO_DAY)) {
            day.setValue(LocalDate.parse(before));
        }
        day.onWritten(
                () ->
                        chosen.type(
                                field.name(),
                                Optional.ofNullable(day.getValue())
                                        .map(LocalDate::toString)
                                        .orElse(day.isUnreadable() ? NO_DAY : "")));
        return day;
    }

    private OfficeField office(BulkField field) {
        OfficeField office =
                new OfficeField(
                        services.directory(),
                        reader.office().flatMap(services.directory()::office),
                        words);
        office.setLabel(words.text(field.label()));
        office.setHelperText(words.text(field.help()));
        office.setRequiredIndicatorVisible(field.needed());
        office.offer(field.content().offices());
        String before = chosen.typed(field.name());
        if (!before.isEmpty()) {
            services.directory().office(new OfficeId(before)).ifPresent(office::setValue);
        }
        office.addValueChangeListener(
                change ->
                        chosen.type(
                                field.name(),
                                change.getValue() == null ? "" : change.getValue().id().value()));
        return office;
    }

    private ComboBox<BulkField.Option> choice(BulkField field) {
        ComboBox<BulkField.Option> choice = new ComboBox<>(words.text(field.label()));
        choice.setHelperText(words.text(field.help()));
        choice.setRequiredIndicatorVisible(field.needed());
        choice.setItems(field.content().options());
        choice.setItemLabelGenerator(option -> words.text(option.label()));
        field.content().options().stream()
                .filter(option -> option.value().equals(chosen.typed(field.name())))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(
                change ->
                        chosen.type(
                                field.name(),
                                change.getValue() == null ? "" : change.getValue().value()));
        return choice;
    }
}
