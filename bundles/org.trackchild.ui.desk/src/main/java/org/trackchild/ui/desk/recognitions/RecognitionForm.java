package org.trackchild.ui.desk.recognitions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.State;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Place;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.ui.desk.orders.EvidenceFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.words.Words;

/** Writes down who was recognised, for whom and for how long. */
final class RecognitionForm extends Div {

    private static final String KIND = "kind";

    /** Saves what was written; may refuse. */
    interface Save {
        void accept(Recognition.Content content, Recognition.Term term);
    }

    private final transient MarkedFields fields;

    private final transient Directory directory;

    private final transient Save save;

    private final RadioButtonGroup<Recognition.Kind> kind;

    private final TextField name;

    private final TextField address;

    private final TextField phone;

    private final ComboBox<State> state;

    private final ComboBox<District> district;

    private final transient TermFields term;

    RecognitionForm(Directory directory, Words words, Save save) {
        this.directory = directory;
        this.save = save;
        fields = new MarkedFields("fit-", words);
        addClassName("tc-form");
        Names.name(this, "fit-form");
        kind = new RadioButtonGroup<>(EvidenceFields.starred(words.text("fit.kind"), true));
        kind.setItems(Recognition.Kind.values());
        kind.setItemLabelGenerator(each -> words.text("fit.kind", each));
        name = line("fit.name", Recognitions.LONGEST_LINE, true, words);
        address = line("fit.address", Recognitions.LONGEST_LINE, true, words);
        phone = line("fit.phone", Recognitions.LONGEST_NUMBER, false, words);
        state = Places.states(directory, words);
        state.setLabel(words.text("field.state"));
        district = Places.districts(directory, state, words);
        district.setLabel(words.text("field.district"));
        district.setRequiredIndicatorVisible(true);
        term = new TermFields(words);
        Button button = new Button(words.text("fit.save"), click -> save());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields.summary(),
                fields.add(KIND, kind),
                fields.add(Recognitions.NAME, name),
                fields.add(Recognitions.ADDRESS, address),
                fields.add("state", state),
                fields.add(Recognitions.DISTRICT, district),
                fields.add(Recognitions.PHONE, phone));
        term.in(fields).forEach(this::add);
        add((Component) Box.of("div", "tc-actions", Names.name(button, "fit-save")));
    }

    private static TextField line(String key, int longest, boolean needed, Words words) {
        TextField field = new TextField(words.text(key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(needed);
        return field;
    }

    /** Presets a place. */
    RecognitionForm at(String stateCode, String districtCode) {
        directory.findState(stateCode).ifPresent(state::setValue);
        directory.district(districtCode).ifPresent(district::setValue);
        return this;
    }

    /** Goes on with what was typed into another form. */
    void take(RecognitionForm before) {
        kind.setValue(before.kind.getValue());
        name.setValue(before.name.getValue());
        address.setValue(before.address.getValue());
        phone.setValue(before.phone.getValue());
        state.setValue(before.state.getValue());
        district.setValue(before.district.getValue());
        term.take(before.term);
    }

    private void save() {
        fields.run(
                () -> {
                    List<Problem> problems = new ArrayList<>();
                    if (kind.getValue() == null) {
                        problems.add(new Problem(FieldProblem.REQUIRED, KIND, List.of()));
                    }
                    problems.addAll(term.unreadable());
                    Refusals.ifAny(problems);
                    save.accept(content(), term.term());
                });
    }

    private Recognition.Content content() {
        return new Recognition.Content(
                kind.getValue(),
                name.getValue(),
                new Place(
                        state.getValue() == null ? "" : state.getValue().code(),
                        district.getValue() == null ? "" : district.getValue().code(),
                        address.getValue()),
                phone.getValue());
    }
}
