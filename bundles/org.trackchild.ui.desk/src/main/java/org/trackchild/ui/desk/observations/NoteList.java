package org.trackchild.ui.desk.observations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Note;
import org.trackchild.registry.api.Statement;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.parts.Badges;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OpenForm;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.Unfolding;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * The notes of a case, the latest first. They are never changed: a correction names the one before.
 */
public final class NoteList extends Div {

    private final transient Words words;

    private final transient Directory directory;

    private final transient Consumer<Note.Content> write;

    private final transient FormDrafts.Slot slot;

    private final transient Map<UUID, Note> known;

    /**
     * @param form the form that writes a note
     * @param slot where what is typed is kept until it is written
     * @param write writes a note; may refuse
     */
    public NoteList(
            List<Note> notes,
            OpenForm<NoteForm> form,
            Directory directory,
            FormDrafts.Slot slot,
            Words words,
            Consumer<Note.Content> write) {
        this.slot = slot;
        this.words = words;
        this.directory = directory;
        this.write = write;
        known = notes.stream().collect(Collectors.toMap(Note::id, Function.identity()));
        Names.name(this, "notes");
        addClassName("tc-sheet");
        add(
                Box.text("h2", "", words.text("note.title")),
                Box.text("p", "tc-muted", words.text("note.lead")));
        if (notes.isEmpty()) {
            add(Box.text("p", "", words.text("note.none")).named("no-notes"));
        } else {
            Box rows = Box.of("ul", "tc-rows");
            notes.forEach(note -> rows.add(row(note)));
            add(rows);
        }
        add(
                form.unfolding(
                        "write-note",
                        words.text("note.write"),
                        words,
                        () -> new NoteForm(Optional.empty(), slot, words, write),
                        NoteForm::take));
    }

    private Component row(Note note) {
        Box text =
                Box.of(
                        "div",
                        "desk-grow",
                        Box.of(
                                "div",
                                "desk-quote",
                                ChildName.identifying(note.content().text(), words)),
                        Box.text(
                                "div",
                                "tc-muted tc-small",
                                signature("note.written", note.written())));
        note.content()
                .corrects()
                .map(known::get)
                .ifPresent(
                        before ->
                                text.add(
                                        Box.text(
                                                "div",
                                                "tc-small",
                                                signature("note.corrects", before.written()))));
        return Box.of(
                        "li",
                        "tc-row desk-matter",
                        note.content().shared()
                                ? Badges.badge("active", words.text("note.shared"))
                                : Badges.badge("closed", words.text("note.private")),
                        text,
                        Unfolding.form(
                                "correct-note",
                                words.text("note.correct"),
                                words,
                                () -> new NoteForm(Optional.of(note.id()), slot, words, write)))
                .named("note");
    }

    private String signature(String key, Statement said) {
        return words.text(
                key,
                said.user(),
                Places.office(said.office(), directory, words),
                Days.moment(said.at(), words));
    }
}
