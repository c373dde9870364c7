package org.trackchild.ui.desk.observations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.trackchild.registry.api.Note;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** A note, and who may read it. */
public final class NoteForm extends Div {

    private static final String TEXT = "text";

    private static final String SHARED = "yes";

    private final transient MarkedFields fields;

    private final transient TypedFields typed = new TypedFields();

    private final transient KeptTyping kept;

    private final transient Consumer<Note.Content> write;

    private final transient Optional<UUID> corrects;

    private final TextArea text = new TextArea();

    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();

    /**
     * @param corrects the note that this one corrects
     * @param slot where what is typed is kept until it is written
     * @param write writes it; may refuse
     */
    public NoteForm(
            Optional<UUID> corrects,
            FormDrafts.Slot slot,
            Words words,
            Consumer<Note.Content> write) {
        kept =
                new KeptTyping(
                        corrects.map(note -> slot.with("&corrects=" + note)).orElse(slot),
                        typed,
                        words);
        this.corrects = corrects;
        this.write = write;
        fields = new MarkedFields("note-", words);
        addClassName("tc-form");
        Names.name(this, "note-form");
        text.setLabel(words.text("note.text"));
        text.setHelperText(words.text("note.text_help"));
        text.setMaxLength(2_000);
        text.setRequiredIndicatorVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        shared.setLabel(words.text("note.who_reads"));
        shared.setItems(false, true);
        shared.setItemLabelGenerator(each -> words.text(each ? "note.shared" : "note.private"));
        shared.setValue(false);
        Button save = new Button(words.text("note.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields.summary(),
                kept.note(),
                fields.add(TEXT, text),
                Names.name(shared, "note-shared"),
                Box.of("div", "tc-actions", Names.name(save, "note-save")));
        typed.text(TEXT, text)
                .add(
                        "shared",
                        shared,
                        () -> shared.getValue() ? SHARED : "",
                        said -> shared.setValue(said.equals(SHARED)));
        kept.follow(typed.fields());
        SendKey.of(this, this::save);
    }

    /** Goes on with what was typed into another form. */
    public void take(NoteForm before) {
        typed.fill(before.typed.texts());
    }

    private void save() {
        fields.run(
                () -> {
                    write.accept(new Note.Content(text.getValue(), shared.getValue(), corrects));
                    kept.sent();
                });
    }
}
