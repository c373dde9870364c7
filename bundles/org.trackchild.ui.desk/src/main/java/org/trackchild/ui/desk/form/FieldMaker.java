package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trackchild.model.CaseKind;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** Makes the labelled fields of a form and remembers their entries in order. */
final class FieldMaker {

    private static final int QUICK_MILLISECONDS = 600;

    private static final int IDLE_MILLISECONDS = 2_000;

    private final CaseKind kind;

    private final Words words;

    private final PackFields pack;

    private final Runnable changed;

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param pack labels and code lists
     * @param changed is told whenever the reader has changed something
     */
    FieldMaker(CaseKind kind, Words words, PackFields pack, Runnable changed) {
        this.kind = kind;
        this.words = words;
        this.pack = pack;
        this.changed = changed;
    }

    CaseKind kind() {
        return kind;
    }

    Words words() {
        return words;
    }

    PackFields pack() {
        return pack;
    }

    List<Entry> entries() {
        return entries;
    }

    /** A line of text that is sent while the reader pauses for a moment. */
    TextField quick(String code) {
        return text(code, new TextField(), QUICK_MILLISECONDS, text -> text);
    }

    /** A line of text. */
    TextField line(String code) {
        return text(code, new TextField(), IDLE_MILLISECONDS, text -> text);
    }

    /** Several lines of text. */
    TextArea lines(String code) {
        return text(code, new TextArea(), IDLE_MILLISECONDS, text -> text);
    }

    /** A line of words that are stored as codes: what is stored is shown in words. */
    TextField words(String code) {
        return text(code, new TextField(), IDLE_MILLISECONDS, stored -> pack.said(code, stored));
    }

    /** A day as people in India write it; what is no day stays as it was typed. */
    TextField day(String code) {
        TextField day = text(code, new TextField(), IDLE_MILLISECONDS, FieldMaker::indian);
        day.setHelperText(words.text("help.day"));
        return day;
    }

    private static String indian(String stored) {
        Matcher iso = ISO_DAY.matcher(stored);
        return iso.matches() ? iso.group(3) + "/" + iso.group(2) + "/" + iso.group(1) : stored;
    }

    /**
     * A code of a list. Other words can be typed, too: where the list is closed, they are a
     * problem.
     */
    ComboBox<String> choice(String code, String list) {
        return choice(
                code,
                pack.choices(list),
                stored -> pack.word(list, stored),
                typed -> pack.code(list, typed));
    }

    /** Yes, no, or nothing. */
    ComboBox<String> yesOrNo(String code) {
        return choice(code, List.of("yes", "no"), pack::yesOrNo, String::strip);
    }

    private ComboBox<String> choice(
            String code,
            List<String> codes,
            UnaryOperator<String> word,
            UnaryOperator<String> read) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setItems(codes);
        choice.setItemLabelGenerator(word::apply);
        choice.setClearButtonVisible(true);
        // what fits no item would be thrown away by the field without a word
        choice.setAllowCustomValue(true);
        choice.addCustomValueSetListener(
                typed -> {
                    choice.setValue(read.apply(typed.getDetail()));
                    changed.run();
                });
        return labelled(code, choice, text -> text, stored -> stored.isEmpty() ? null : stored);
    }

    private <F extends TextFieldBase<F, String>> F text(
            String code, F field, int milliseconds, UnaryOperator<String> read) {
        field.setLabel(label(code));
        if (words.has("help." + code)) {
            field.setHelperText(words.text("help." + code));
        }
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(milliseconds);
        return entry(code, field, text -> text, read);
    }

    /** Any other field: names it, labels it, listens to it and remembers its entry. */
    <V, C extends Component & HasValue<?, V> & HasValidation & HasLabel> C labelled(
            String code, C field, Function<V, String> write, Function<String, V> read) {
        field.setLabel(label(code));
        return entry(code, field, write, read);
    }

    private <V, C extends Component & HasValue<?, V> & HasValidation> C entry(
            String code, C field, Function<V, String> write, Function<String, V> read) {
        field.setManualValidation(true);
        entries.add(Entry.of(code, field, write, read));
        return listen(code, field);
    }

    /** Names a field and listens to it. */
    <V, C extends Component & HasValue<?, V>> C listen(String code, C field) {
        Names.name(field, code);
        field.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                });
        return field;
    }

    /** Tells that something was changed by other means than typing. */
    void touch() {
        changed.run();
    }

    /** The label of a field; for some it depends on the kind of the case. */
    String label(String code) {
        return pack.label(code);
    }

    /** A group of fields under a heading. */
    Box group(String legend, Component... fields) {
        String special = legend + "." + kind.code();
        return sheet(words.text(words.has(special) ? special : legend), fields);
    }

    /** A group of fields under a heading that is data. */
    Box sheet(String heading, Component... fields) {
        Box group = Box.of("fieldset", "tc-form");
        group.add(Box.text("legend", "", heading));
        group.add(fields);
        return Box.of("div", "tc-sheet", group);
    }

    /** Two fields beside each other where there is room. */
    static Box pair(Component... fields) {
        return Box.of("div", "tc-pair", fields);
    }
}
