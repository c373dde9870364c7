package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.District;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeDraft;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.directory.api.State;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** Writes down what the directory says of an office. */
final class OfficeForm extends Div {

    /** Saves what was written; may refuse. */
    interface Save {

        /**
         * @param confirmed whether the writer knows the offices of a like name
         */
        void accept(OfficeDraft draft, boolean confirmed);
    }

    /**
     * What a form works with.
     *
     * @param directory knows places and offices
     * @param lists knows the languages
     * @param words in the language of the reader
     */
    record Desk(Directory directory, Fields lists, Words words) {}

    private final transient Words words;

    private final transient Save save;

    private final transient MarkedFields fields;

    private final transient Optional<Office> known;

    private final boolean whole;

    private final ComboBox<OfficeType> type;

    private final TextField name;

    private final TextField hindi;

    private final ComboBox<State> state;

    private final ComboBox<District> district;

    private final transient ServiceFields service;

    private final transient ParticularFields particulars;

    private final Checkbox confirmed;

    private final transient TypedFields typed = new TypedFields();

    private final transient KeptTyping kept;

    /**
     * @param known the office that is changed; empty for a new one
     * @param whole whether everything can be changed, or only how it is reached
     * @param slot where what is typed is kept until it is saved
     */
    OfficeForm(Desk desk, Optional<Office> known, boolean whole, FormDrafts.Slot slot, Save save) {
        words = desk.words();
        this.known = known;
        this.whole = whole;
        this.save = save;
        fields = new MarkedFields("office-", words);
        addClassName("tc-form");
        Names.name(this, "office-form");
        type = new ComboBox<>(words.text("offices.type"));
        type.setItems(OfficeType.values());
        type.setItemLabelGenerator(each -> words.text("office_type", each));
        type.setRequiredIndicatorVisible(true);
        name = line("office.name");
        name.setRequiredIndicatorVisible(true);
        hindi = line("office.name_hi");
        hindi.setHelperText(words.text("office.name_hi_help"));
        state = Places.states(desk.directory(), words);
        state.setLabel(words.text("field.state"));
        district = Places.districts(desk.directory(), state, words);
        district.setLabel(words.text("field.district"));
        service = new ServiceFields(desk.lists(), fields, words);
        particulars = new ParticularFields(desk.directory(), known, fields, words);
        confirmed = new Checkbox(words.text("office.confirm"));
        confirmed.setVisible(false);
        kept = new KeptTyping(slot, typed, words);
        fields.add(OfficeRegister.TYPE, type);
        fields.add(OfficeRegister.NAME, name);
        fields.add(OfficeRegister.NAME_HINDI, hindi);
        fields.add(OfficeRegister.STATE, state);
        fields.add(OfficeRegister.DISTRICT, district);
        known.ifPresent(office -> set(desk.directory(), office));
        type.addValueChangeListener(change -> ofType(change.isFromClient()));
        ofType(false);
        build();
        keep(desk.directory());
        kept.follow(typed.fields());
        SendKey.of(this, this::save);
    }

    private TextField line(String key) {
        TextField field = new TextField(words.text(key));
        field.setMaxLength(OfficeRegister.LONGEST_NAME);
        return field;
    }

    private void set(Directory directory, Office office) {
        type.setValue(office.type());
        name.setValue(office.name().english());
        boolean translated = !office.name().hindi().equals(office.name().english());
        hindi.setValue(translated ? office.name().hindi() : "");
        directory.findState(office.state()).ifPresent(state::setValue);
        directory.district(office.district()).ifPresent(district::setValue);
        service.set(office.entry().service());
        particulars.set(office.entry().particulars());
    }

    /** Presets a place. */
    OfficeForm at(Directory directory, String stateCode, String districtCode) {
        directory.findState(stateCode).ifPresent(state::setValue);
        directory.district(districtCode).ifPresent(district::setValue);
        return this;
    }

    /** Goes on with what was typed into another form. */
    void take(OfficeForm before) {
        typed.fill(before.typed.texts());
    }

    private void ofType(boolean chosen) {
        boolean home = type.getValue() != null && type.getValue().isHome();
        service.ofHome(home);
        particulars.ofHome(home, chosen);
    }

    private void build() {
        add(fields.summary(), kept.note());
        if (whole) {
            add(type, name, hindi, state, district);
        }
        service.all().forEach(this::add);
        if (whole) {
            particulars.all().forEach(this::add);
        }
        Button button = new Button(words.text("office.save"), click -> save());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                Names.name(confirmed, "office-confirm"),
                Box.of("div", "tc-actions", Names.name(button, "office-save")));
    }

    private void keep(Directory directory) {
        if (whole) {
            typed.add(
                            OfficeRegister.TYPE,
                            type,
                            () -> type.getValue() == null ? "" : type.getValue().code(),
                            this::putType)
                    .text(OfficeRegister.NAME, name)
                    .text(OfficeRegister.NAME_HINDI, hindi)
                    .chosen(
                            OfficeRegister.STATE,
                            state,
                            State::code,
                            code -> directory.findState(code).orElse(null))
                    .chosen(
                            OfficeRegister.DISTRICT,
                            district,
                            District::code,
                            code -> directory.district(code).orElse(null));
            particulars.keep(typed);
        }
        service.keep(typed, kept::keep);
    }

    private void putType(String code) {
        if (code.isEmpty()) {
            type.clear();
        }
        Code.find(OfficeType.class, code)
                .ifPresent(
                        each -> {
                            type.setValue(each);
                            ofType(true);
                        });
    }

    private void save() {
        fields.run(
                () -> {
                    OfficeDraft draft = draft();
                    try {
                        save.accept(draft, confirmed.getValue());
                    } catch (ProblemException refused) {
                        boolean similar =
                                refused.problems().stream()
                                        .anyMatch(
                                                each ->
                                                        each.code()
                                                                == OfficeProblem.SIMILAR_OFFICES);
                        confirmed.setVisible(confirmed.isVisible() || similar);
                        throw refused;
                    }
                    kept.sent();
                });
    }

    private OfficeDraft draft() {
        List<Problem> problems = new ArrayList<>();
        if (type.getValue() == null) {
            problems.add(new Problem(FieldProblem.REQUIRED, OfficeRegister.TYPE, List.of()));
        }
        var offered = service.get(problems);
        var said = whole ? particulars.get(problems) : known.orElseThrow().entry().particulars();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return new OfficeDraft(
                type.getValue(),
                new Wording(name.getValue(), hindi.getValue()),
                state.getValue() == null ? "" : state.getValue().code(),
                district.getValue() == null ? "" : district.getValue().code(),
                offered,
                said);
    }
}
