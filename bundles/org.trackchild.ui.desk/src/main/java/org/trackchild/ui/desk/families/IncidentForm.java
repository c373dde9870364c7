package org.trackchild.ui.desk.families;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Incident;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Words;

/** Writes down what is known of an incident. */
final class IncidentForm extends Div {

    private final transient MarkedFields fields;

    private final transient FamilyServices services;

    private final transient Consumer<Incident.Content> save;

    private final ComboBox<CodeWord> kind;

    private final TextField title;

    private final DayField day;

    private final ComboBox<State> state;

    private final ComboBox<District> district;

    private final TextField place;

    private final TextArea description;

    /**
     * @param save saves it; may refuse
     */
    IncidentForm(FamilyServices services, Words words, Consumer<Incident.Content> save) {
        this.services = services;
        this.save = save;
        fields = new MarkedFields("incident-", words);
        addClassName("tc-form");
        Names.name(this, "incident-form");
        kind = new ComboBox<>(words.text("incident.kind"));
        kind.setItems(services.choices(Incident.KINDS));
        kind.setItemLabelGenerator(word -> words.text(word.words()));
        kind.setRequiredIndicatorVisible(true);
        title = new TextField(words.text("incident.title"));
        title.setHelperText(words.text("incident.no_names"));
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        day = new DayField(words.text("incident.day"), true, words);
        day.setValue(words.today());
        state = Places.states(services.directory(), words);
        state.setLabel(words.text("field.state"));
        district = Places.districts(services.directory(), state, words);
        district.setLabel(words.text("field.district"));
        place = new TextField(words.text("field.place"));
        place.setMaxLength(500);
        description = new TextArea(words.text("incident.description"));
        description.setHelperText(words.text("incident.no_names"));
        description.setMaxLength(2_000);
        Button button = new Button(words.text("incident.save"), click -> save());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields.summary(),
                fields.add("kind", kind),
                fields.add("title", title),
                fields.add("day", day),
                fields.add("state", state),
                fields.add("district", district),
                fields.add("place", place),
                fields.add("description", description),
                Box.of("div", "tc-actions", Names.name(button, "incident-save")));
    }

    /** Presets a place. */
    IncidentForm at(String stateCode, String districtCode) {
        services.directory().findState(stateCode).ifPresent(state::setValue);
        services.directory().district(districtCode).ifPresent(district::setValue);
        return this;
    }

    /** Begins with what is known. */
    IncidentForm with(Incident.Content known) {
        services.choices(Incident.KINDS).stream()
                .filter(word -> word.code().equals(known.kind()))
                .findFirst()
                .ifPresent(kind::setValue);
        title.setValue(known.title());
        day.setValue(known.day());
        place.setValue(known.place().text());
        description.setValue(known.description());
        return at(known.place().state(), known.place().district());
    }

    /** Goes on with what was typed into another form. */
    void take(IncidentForm before) {
        kind.setValue(before.kind.getValue());
        title.setValue(before.title.getValue());
        day.setValue(before.day.getValue());
        state.setValue(before.state.getValue());
        district.setValue(before.district.getValue());
        place.setValue(before.place.getValue());
        description.setValue(before.description.getValue());
    }

    private void save() {
        fields.run(
                () -> {
                    LocalDate when = day.getValue();
                    if (when == null) {
                        throw new ProblemException(
                                List.of(
                                        new Problem(
                                                day.isUnreadable()
                                                        ? FieldProblem.NOT_A_DAY
                                                        : FieldProblem.REQUIRED,
                                                "day",
                                                List.of())));
                    }
                    save.accept(
                            new Incident.Content(
                                    kind.getValue() == null ? "" : kind.getValue().code(),
                                    title.getValue(),
                                    when,
                                    new Place(
                                            state.getValue() == null ? "" : state.getValue().code(),
                                            district.getValue() == null
                                                    ? ""
                                                    : district.getValue().code(),
                                            place.getValue()),
                                    description.getValue()));
                });
    }
}
