package org.trackchild.ui.desk.observations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.SightingReport;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Calendar;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** What somebody says to have seen. */
public final class SightingForm extends Div {

    private static final String TIME = "time";

    private final transient MarkedFields fields;

    private final transient Consumer<SightingReport> record;

    private final transient TypedFields typed = new TypedFields();

    private final transient KeptTyping kept;

    private final TextArea what = new TextArea();

    private final DatePicker date = new DatePicker();

    private final TextField time = new TextField();

    private final ComboBox<State> state;

    private final ComboBox<District> district;

    private final TextField place = new TextField();

    private final TextField seenBy = new TextField();

    private final TextField phone = new TextField();

    /**
     * @param slot where what is typed is kept until it is written down
     * @param record writes it down; may refuse
     */
    public SightingForm(
            Directory directory,
            FormDrafts.Slot slot,
            Words words,
            Consumer<SightingReport> record) {
        this.record = record;
        kept = new KeptTyping(slot, typed, words);
        fields = new MarkedFields("sighting-", words);
        state = Places.states(directory, words);
        district = Places.districts(directory, state, words);
        addClassName("tc-form");
        Names.name(this, "sighting-form");
        label(words);
        Button save = new Button(words.text("sighting.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields.summary(),
                kept.note(),
                fields.add("what", what),
                Box.of("div", "tc-pair", fields.add("date", date), fields.add(TIME, time)),
                Box.of(
                        "div",
                        "tc-pair",
                        fields.add("state", state),
                        fields.add("district", district)),
                fields.add("place", place),
                Box.of("div", "tc-pair", fields.add("seen_by", seenBy), fields.add("phone", phone)),
                Box.of("div", "tc-actions", Names.name(save, "sighting-save")));
        typed.text("what", what)
                .day("date", date)
                .text(TIME, time)
                .chosen("state", state, State::code, code -> directory.findState(code).orElse(null))
                .chosen(
                        "district",
                        district,
                        District::code,
                        code -> directory.district(code).orElse(null))
                .text("place", place)
                .text("seen_by", seenBy)
                .text("phone", phone);
        kept.follow(typed.fields());
        SendKey.of(this, this::save);
    }

    private void label(Words words) {
        what.setLabel(words.text("sighting.what"));
        what.setRequiredIndicatorVisible(true);
        what.setMaxLength(2_000);
        what.setValueChangeMode(ValueChangeMode.LAZY);
        date.setLabel(words.text("sighting.date"));
        date.setI18n(Calendar.texts(words));
        date.setMax(words.today());
        date.setRequiredIndicatorVisible(true);
        time.setLabel(words.text("field.event_time"));
        time.setHelperText(words.text("help.event_time"));
        time.setMaxLength(5);
        state.setLabel(words.text("field.state"));
        district.setLabel(words.text("field.district"));
        place.setLabel(words.text("sighting.place"));
        place.setHelperText(words.text("sighting.place_help"));
        place.setMaxLength(500);
        seenBy.setLabel(words.text("sighting.seen_by"));
        seenBy.setHelperText(words.text("sighting.seen_by_help"));
        seenBy.setMaxLength(200);
        phone.setLabel(words.text("sighting.phone"));
        phone.setMaxLength(40);
    }

    /** Goes on with what was typed into another form. */
    public void take(SightingForm before) {
        typed.fill(before.typed.texts());
    }

    private void save() {
        fields.run(
                () -> {
                    String in = state.getValue() == null ? "" : state.getValue().code();
                    String near = district.getValue() == null ? "" : district.getValue().code();
                    record.accept(
                            new SightingReport(
                                    seenBy.getValue(),
                                    phone.getValue(),
                                    date.getValue(),
                                    toldTime(),
                                    new Place(in, near, place.getValue()),
                                    what.getValue()));
                    kept.sent();
                });
    }

    private LocalTime toldTime() {
        if (time.getValue().isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(time.getValue().strip(), DateTimeFormatter.ofPattern("H:mm"));
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.NOT_A_TIME, TIME, List.of())));
        }
    }
}
