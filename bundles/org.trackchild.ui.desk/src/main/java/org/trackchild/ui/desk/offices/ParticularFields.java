package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeCode;
import org.trackchild.directory.api.OfficeLicence;
import org.trackchild.directory.api.OfficeParticulars;
import org.trackchild.directory.api.OfficePosition;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.words.Words;

/** What the administration says of an office. */
final class ParticularFields {

    private static final String YES = "yes";

    private static final String NO = "no";

    private final Directory directory;

    private final Words words;

    private final OfficeField parent;

    private final DayField since;

    private final Checkbox hidden;

    private final TextField licence;

    private final DayField licenceUntil;

    private final TextField source;

    private final TextField reference;

    private final NumberField latitude;

    private final NumberField longitude;

    private final IntegerField accuracy;

    private final Box ofHomes;

    /**
     * @param near an office near which others are offered first; it itself is not offered
     */
    ParticularFields(Directory directory, Optional<Office> near, MarkedFields fields, Words words) {
        this.directory = directory;
        this.words = words;
        parent = new OfficeField(directory, near, words);
        parent.setLabel(words.text("office.parent"));
        parent.setHelperText(words.text("office.parent_help"));
        parent.offer(EnumSet.allOf(OfficeType.class));
        since = new DayField(words.text("office.since"), false, words);
        hidden = new Checkbox(words.text("office.hide"));
        licence = new TextField(words.text("office.licence"));
        licence.setMaxLength(OfficeLicence.LONGEST);
        licenceUntil = new DayField(words.text("office.licence_until"), false, words);
        source = new TextField(words.text("office.source"));
        source.setHelperText(words.text("office.source_help"));
        source.setMaxLength(OfficeCode.LONGEST_SOURCE);
        reference = new TextField(words.text("office.reference"));
        reference.setMaxLength(OfficeCode.LONGEST_REFERENCE);
        latitude = new NumberField(words.text("office.latitude"));
        longitude = new NumberField(words.text("office.longitude"));
        accuracy = new IntegerField(words.text("office.accuracy"));
        ofHomes =
                Box.of(
                        "div",
                        "tc-pair",
                        fields.add(OfficeRegister.LICENCE, licence),
                        fields.add(OfficeRegister.LICENCE_UNTIL, licenceUntil));
        fields.add(OfficeRegister.PARENT, parent);
        fields.add(OfficeRegister.SINCE, since);
        fields.add(OfficeRegister.HIDDEN, hidden);
        fields.add(OfficeRegister.SOURCE, source);
        fields.add(OfficeRegister.REFERENCE, reference);
        fields.add(OfficeRegister.LATITUDE, latitude);
        fields.add(OfficeRegister.LONGITUDE, longitude);
        fields.add(OfficeRegister.ACCURACY, accuracy);
    }

    /** The fields, to be put into a form. */
    List<Box> all() {
        return List.of(
                Box.of("div", "", hidden),
                ofHomes,
                Box.of("div", "", parent),
                Box.of("div", "", since),
                Box.of("div", "tc-pair", source, reference),
                Box.of(
                        "fieldset",
                        "tc-group",
                        Box.text("legend", "", words.text("office.position")),
                        Box.of("div", "tc-pair", latitude, longitude),
                        accuracy));
    }

    /** Only homes are registered; their address is usually hidden. */
    void ofHome(boolean home, boolean chosen) {
        ofHomes.setVisible(home);
        if (chosen) {
            hidden.setValue(home);
        }
    }

    void set(OfficeParticulars known) {
        parent.setValue(known.parent().flatMap(directory::office).orElse(null));
        since.setValue(known.since().orElse(null));
        hidden.setValue(known.hidden());
        licence.setValue(known.licence().map(OfficeLicence::number).orElse(""));
        licenceUntil.setValue(known.licence().flatMap(OfficeLicence::until).orElse(null));
        source.setValue(known.code().map(OfficeCode::source).orElse(""));
        reference.setValue(known.code().map(OfficeCode::reference).orElse(""));
        latitude.setValue(known.position().map(OfficePosition::latitude).orElse(null));
        longitude.setValue(known.position().map(OfficePosition::longitude).orElse(null));
        accuracy.setValue(known.position().map(OfficePosition::accuracy).orElse(null));
    }

    /** Lets what is typed be kept. */
    void keep(TypedFields typed) {
        typed.text(OfficeRegister.LICENCE, licence)
                .day(OfficeRegister.LICENCE_UNTIL, licenceUntil)
                .day(OfficeRegister.SINCE, since)
                .text(OfficeRegister.SOURCE, source)
                .text(OfficeRegister.REFERENCE, reference)
                .chosen(
                        OfficeRegister.PARENT,
                        parent,
                        office -> office.id().value(),
                        id -> directory.office(new OfficeId(id)).orElse(null))
                .add(
                        OfficeRegister.HIDDEN,
                        hidden,
                        () -> hidden.getValue() ? YES : NO,
                        text -> hidden.setValue(text.equals(YES)))
                .add(OfficeRegister.LATITUDE, latitude, () -> text(latitude), numeric(latitude))
                .add(OfficeRegister.LONGITUDE, longitude, () -> text(longitude), numeric(longitude))
                .add(
                        OfficeRegister.ACCURACY,
                        accuracy,
                        () -> accuracy.getValue() == null ? "" : accuracy.getValue().toString(),
                        text ->
                                accuracy.setValue(
                                        text.matches("\\d{1,6}") ? Integer.valueOf(text) : null));
    }

    private static String text(NumberField field) {
        return field.getValue() == null ? "" : field.getValue().toString();
    }

    private static Consumer<String> numeric(NumberField field) {
        return text ->
                field.setValue(
                        text.matches("-?\\d{1,3}(\\.\\d{1,20})?") ? Double.valueOf(text) : null);
    }

    /** What is written; notes what cannot be told to the register. */
    OfficeParticulars get(List<Problem> problems) {
        boolean home = ofHomes.isVisible();
        Optional<LocalDate> until = day(OfficeRegister.LICENCE_UNTIL, licenceUntil, problems);
        return new OfficeParticulars(
                position(problems),
                source.getValue().isBlank() && reference.getValue().isBlank()
                        ? Optional.empty()
                        : Optional.of(new OfficeCode(source.getValue(), reference.getValue())),
                Optional.ofNullable(parent.getValue()).map(Office::id),
                !home || licence.getValue().isBlank() && until.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new OfficeLicence(licence.getValue(), until)),
                day(OfficeRegister.SINCE, since, problems),
                hidden.getValue());
    }

    private static Optional<LocalDate> day(String name, DayField field, List<Problem> problems) {
        if (field.isUnreadable()) {
            problems.add(new Problem(FieldProblem.NOT_A_DAY, name, List.of()));
        }
        return Optional.ofNullable(field.getValue());
    }

    private Optional<OfficePosition> position(List<Problem> problems) {
        if (latitude.getValue() == null && longitude.getValue() == null) {
            return Optional.empty();
        }
        if (latitude.getValue() == null || longitude.getValue() == null) {
            problems.add(
                    new Problem(
                            FieldProblem.REQUIRED,
                            latitude.getValue() == null
                                    ? OfficeRegister.LATITUDE
                                    : OfficeRegister.LONGITUDE,
                            List.of()));
            return Optional.empty();
        }
        return Optional.of(
                new OfficePosition(
                        latitude.getValue(),
                        longitude.getValue(),
                        Optional.ofNullable(accuracy.getValue()).orElse(OfficePosition.USUAL)));
    }
}
