package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.trackchild.model.CaseKind;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** Makes the labelled fields of a form and remembers their entries in order. */
final class FieldMaker {

    private static final int QUICK_MILLISECONDS = 600;

    private static final int IDLE_MILLISECONDS = 2_000;

    private final CaseKind kind;

    private final Words words;

    private final Runnable changed;

    private final List<Entry> entries = new ArrayList<>();

    /**
     * @param changed is told whenever the reader has changed something
     */
    FieldMaker(CaseKind kind, Words words, Runnable changed) {
        this.kind = kind;
        this.words = words;
        this.changed = changed;
    }

    CaseKind kind() {
        return kind;
    }

    Words words() {
        return words;
    }

    List<Entry> entries() {
        return entries;
    }

    /** A line of text that is sent while the reader pauses for a moment. */
    TextField quick(String code) {
        return text(code, new TextField(), QUICK_MILLISECONDS);
    }

    /** A line of text. */
    TextField line(String code) {
        return text(code, new TextField(), IDLE_MILLISECONDS);
    }

    /** Several lines of text. */
    TextArea lines(String code) {
        return text(code, new TextArea(), IDLE_MILLISECONDS);
    }

    private <F extends TextFieldBase<F, String>> F text(String code, F field, int milliseconds) {
        field.setLabel(label(code));
        if (words.has("help." + code)) {
            field.setHelperText(words.text("help." + code));
        }
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(milliseconds);
        return entry(code, field, text -> text, text -> text);
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
        String special = "field." + code + "." + kind.code();
        return words.text(words.has(special) ? special : "field." + code);
    }

    /** A group of fields under a heading. */
    Box group(String legend, Component... fields) {
        String special = legend + "." + kind.code();
        Box group = Box.of("fieldset", "tc-form");
        group.add(Box.text("legend", "", words.text(words.has(special) ? special : legend)));
        group.add(fields);
        return Box.of("div", "tc-sheet", group);
    }

    /** Two fields beside each other where there is room. */
    static Box pair(Component... fields) {
        return Box.of("div", "tc-pair", fields);
    }
}
