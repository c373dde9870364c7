package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trackchild.directory.api.OfficeHours;
import org.trackchild.directory.api.OfficeIntake;
import org.trackchild.directory.api.OfficeProblem;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.directory.api.OfficeService;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.fields.api.Fields;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.Sex;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.words.Words;

/** How an office is reached and what it offers: the fields that its head may fill in. */
final class ServiceFields {

    private static final String LANGUAGE = "language";

    private static final String YES = "yes";

    private static final String WIDE = "desk-wide-field";

    private final Words words;

    private final Fields lists;

    private final ContactRows contacts;

    private final TextField hours;

    private final TextField hoursWords;

    private final MultiSelectComboBox<String> languages;

    private final IntegerField places;

    private final IntegerField lowest;

    private final IntegerField highest;

    private final CheckboxGroup<Sex> sexes;

    private final Checkbox disability;

    private final Box intake;

    ServiceFields(Fields lists, MarkedFields fields, Words words) {
        this.words = words;
        this.lists = lists;
        contacts = new ContactRows(fields, words);
        hours = new TextField(words.text("office.hours"));
        hours.setHelperText(words.text("office.hours_help"));
        hours.setMaxLength(1_000);
        hours.addClassName(WIDE);
        hoursWords = new TextField(words.text("office.hours_words"));
        hoursWords.setHelperText(words.text("office.hours_words_help"));
        hoursWords.setMaxLength(OfficeHours.LONGEST);
        hoursWords.addClassName(WIDE);
        languages = new MultiSelectComboBox<>(words.text("office.languages"));
        languages.setItems(lists.words(LANGUAGE).stream().map(CodeWord::code).toList());
        languages.setItemLabelGenerator(this::language);
        languages.addClassName(WIDE);
        places = number("office.places");
        lowest = number("office.lowest_age");
        highest = number("office.highest_age");
        sexes = new CheckboxGroup<>(words.text("office.sexes"));
        sexes.setItems(Sex.FEMALE, Sex.MALE, Sex.TRANSGENDER);
        sexes.setItemLabelGenerator(sex -> words.text("fit.sex", sex));
        disability = new Checkbox(words.text("office.disability"));
        intake =
                Box.of(
                        "fieldset",
                        "tc-group",
                        Box.text("legend", "", words.text("office.intake")),
                        fields.add(OfficeRegister.PLACES, places),
                        fields.add(OfficeRegister.SEXES, sexes),
                        Box.of(
                                "div",
                                "tc-pair",
                                fields.add(OfficeRegister.LOWEST_AGE, lowest),
                                fields.add(OfficeRegister.HIGHEST_AGE, highest)),
                        disability);
        fields.add(OfficeRegister.HOURS, hours);
        fields.add(OfficeRegister.HOURS_WORDS, hoursWords);
        fields.add(OfficeRegister.LANGUAGES, languages);
        contacts.set(List.of());
    }

    private String language(String code) {
        return language(code, lists, words);
    }

    /** What a language is called. */
    static String language(String code, Fields lists, Words words) {
        return lists.words(LANGUAGE).stream()
                .filter(word -> word.code().equals(code))
                .findFirst()
                .map(word -> words.text(word.words()))
                .orElse(code);
    }

    private IntegerField number(String key) {
        IntegerField field = new IntegerField(words.text(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    /** The fields, to be put into a form. */
    List<Box> all() {
        return List.of(
                Box.of(
                        "fieldset",
                        "tc-group",
                        Box.text("legend", "", words.text("office.contacts")),
                        contacts),
                Box.of("div", "", hours),
                Box.of("div", "", hoursWords),
                Box.of("div", "", languages),
                intake);
    }

    /** Only homes say whom they take in. */
    void ofHome(boolean home) {
        intake.setVisible(home);
    }

    void set(OfficeService service) {
        contacts.set(service.contacts());
        hours.setValue(service.hours().written());
        hoursWords.setValue(service.hours().words());
        setLanguages(service.languages());
        Optional<OfficeIntake> known = service.intake();
        places.setValue(known.map(OfficeIntake::places).orElse(null));
        lowest.setValue(known.map(OfficeIntake::lowestAge).orElse(0));
        highest.setValue(known.map(OfficeIntake::highestAge).orElse(OfficeIntake.OLDEST_CHILD));
        sexes.setValue(known.map(OfficeIntake::sexes).orElse(Set.of()));
        disability.setValue(known.map(OfficeIntake::disability).orElse(false));
    }

    private void setLanguages(List<String> codes) {
        Set<String> offered = new LinkedHashSet<>(codes);
        lists.words(LANGUAGE).stream().map(CodeWord::code).forEach(offered::add);
        languages.setItems(offered);
        languages.setValue(new LinkedHashSet<>(codes));
    }

    /** Lets what is typed be kept. */
    void keep(TypedFields typed, Runnable changed) {
        contacts.onChange(changed);
        typed.add(OfficeRegister.CONTACTS, contacts, contacts::text, contacts::put)
                .text(OfficeRegister.HOURS, hours)
                .text(OfficeRegister.HOURS_WORDS, hoursWords)
                .add(
                        OfficeRegister.LANGUAGES,
                        languages,
                        () -> String.join(" ", languages.getValue()),
                        text -> setLanguages(codes(text)))
                .add(OfficeRegister.PLACES, places, () -> text(places), number(places))
                .add(OfficeRegister.LOWEST_AGE, lowest, () -> text(lowest), number(lowest))
                .add(OfficeRegister.HIGHEST_AGE, highest, () -> text(highest), number(highest))
                .add(
                        OfficeRegister.DISABILITY,
                        disability,
                        () -> disability.getValue() ? YES : "",
                        text -> disability.setValue(text.equals(YES)))
                .add(
                        OfficeRegister.SEXES,
                        sexes,
                        () ->
                                sexes.getValue().stream()
                                        .map(Code::code)
                                        .collect(Collectors.joining(" ")),
                        text ->
                                sexes.setValue(
                                        codes(text).stream()
                                                .flatMap(
                                                        code -> Code.find(Sex.class, code).stream())
                                                .collect(Collectors.toSet())));
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split(" ")).filter(code -> !code.isEmpty()).toList();
    }

    private static String text(IntegerField field) {
        return field.getValue() == null ? "" : field.getValue().toString();
    }

    private static Consumer<String> number(IntegerField field) {
        return text -> field.setValue(text.matches("\\d{1,6}") ? Integer.valueOf(text) : null);
    }

    /** What is written; notes what cannot be told to the register. */
    OfficeService get(List<Problem> problems) {
        contacts.tidy();
        Optional<OfficeHours> read = OfficeHours.read(hours.getValue(), hoursWords.getValue());
        if (read.isEmpty()) {
            problems.add(new Problem(OfficeProblem.NOT_HOURS, OfficeRegister.HOURS, List.of()));
        }
        return new OfficeService(
                contacts.get(),
                read.orElse(OfficeHours.UNKNOWN),
                List.copyOf(languages.getValue()),
                intake.isVisible() ? takes(problems) : Optional.empty());
    }

    private Optional<OfficeIntake> takes(List<Problem> problems) {
        if (places.getValue() == null && sexes.getValue().isEmpty()) {
            return Optional.empty();
        }
        if (places.getValue() == null) {
            problems.add(new Problem(FieldProblem.REQUIRED, OfficeRegister.PLACES, List.of()));
            return Optional.empty();
        }
        return Optional.of(
                new OfficeIntake(
                        places.getValue(),
                        Optional.ofNullable(lowest.getValue()).orElse(0),
                        Optional.ofNullable(highest.getValue()).orElse(OfficeIntake.OLDEST_CHILD),
                        sexes.getValue(),
                        disability.getValue()));
    }
}
