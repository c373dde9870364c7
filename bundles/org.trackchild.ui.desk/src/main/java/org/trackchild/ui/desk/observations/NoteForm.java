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
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** A note, and who may read it. */
public final class NoteForm extends Div {

    private final transient MarkedFields fields;

    private final transient Consumer<Note.Content> write;

    private final transient Optional<UUID> corrects;

    private final TextArea text = new TextArea();

    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();

    /**
     * @param corrects the note that this one corrects
     * @param write writes it; may refuse
     */
    public NoteForm(Optional<UUID> corrects, Words words, Consumer<Note.Content> write) {
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
                fields.add("text", text),
                Names.name(shared, "note-shared"),
                Box.of("div", "tc-actions", Names.name(save, "note-save")));
    }

    /** Goes on with what was typed into another form. */
    public void take(NoteForm before) {
        text.setValue(before.text.getValue());
        shared.setValue(before.shared.getValue());
    }

    private void save() {
        fields.run(
                () -> write.accept(new Note.Content(text.getValue(), shared.getValue(), corrects)));
    }
}
