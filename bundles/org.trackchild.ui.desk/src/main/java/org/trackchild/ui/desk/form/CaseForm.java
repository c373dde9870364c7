package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.fields.api.CaseField;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.OtherRecord;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.PackFields;

/**
 * A form that describes one child. Nothing that was typed is lost: not by a problem, not by another
 * language.
 */
abstract class CaseForm extends Screen {

    private final transient Register register;

    private final transient CaseContent content;

    private final List<PhotoPicker.Picked> photos = new ArrayList<>();

    private transient Map<String, String> texts = new HashMap<>();

    private transient List<Entry> entries = List.of();

    private ProblemSummary summary;

    private PhotoPicker photo;

    private Button submit;

    CaseForm(Desk desk, Register register, String name) {
        super(desk, name);
        this.register = register;
        content = new CaseContent(register.reader(), () -> words().today());
        Shortcuts.addShortcutListener(this, this::submit, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
    }

    /** Missing or found. */
    protected abstract CaseKind kind();

    /** Code of the state that keeps the case; empty where none is known. */
    protected abstract String state();

    /** The case that is changed; empty for a new one. */
    protected abstract Optional<CaseId> subject();

    /** Labels, and code lists and fields of packs. */
    protected final PackFields pack() {
        return new PackFields(register.fields(), words(), offered(), kind(), state());
    }

    /** The fields of packs that the reader can fill in. */
    protected List<CaseField> offered() {
        return register.cases().fieldsOfNew(caller(), kind(), state());
    }

    /** Text of the button that ends the form. */
    protected abstract String submitText();

    /** Takes over what was typed; everything that is in it can be registered. */
    protected abstract void accept(CaseDraft draft);

    /** Answers that stand outside of the groups of fields. */
    protected List<Entry> furtherEntries() {
        return List.of();
    }

    /** Stands between the title and the fields. */
    protected abstract Optional<Component> lead();

    /** Stands beside the fields. */
    protected abstract Optional<Component> aside();

    /** Further buttons beside the one that ends the form. */
    protected abstract List<Component> actions();

    /** The reader has changed something. */
    protected abstract void changed();

    @Override
    protected void build() {
        remember();
        FieldMaker make = new FieldMaker(kind(), words(), pack(), this::changed);
        summary = new ProblemSummary();
        Optional<Component> lead = lead();
        photo = new PhotoPicker(words(), photos, this::changed);
        Box fields =
                Box.of(
                        "div",
                        "desk-groups",
                        new ChildGroup(make),
                        new EventGroup(make, register.directory()),
                        new DetailGroups(make, photo));
        entries = new ArrayList<>(make.entries());
        entries.addAll(furtherEntries());
        entries.add(new Entry(Field.PHOTO.code(), () -> "", text -> {}, photo::mark, photo::focus));
        fill(texts);
        add(head());
        lead.ifPresent(this::add);
        add(summary);
        fields.add(buttons());
        Box columns = Box.of("div", "tc-columns", fields);
        aside().ifPresent(columns::add);
        add(columns);
    }

    private Component buttons() {
        submit = new Button(submitText());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit());
        Box row = Box.of("div", "tc-actions tc-actions-sticky", Names.name(submit, "submit"));
        actions().forEach(row::add);
        return row;
    }

    /** What is filled in at the moment. */
    protected final Map<String, String> texts() {
        remember();
        return Map.copyOf(texts);
    }

    private void remember() {
        entries.forEach(entry -> texts.put(entry.code(), entry.text().get()));
        texts.values().removeIf(String::isBlank);
    }

    /** Fills texts in; entries that have none are emptied. */
    protected final void fill(Map<String, String> values) {
        Map<String, String> kept = new HashMap<>(values);
        entries.forEach(entry -> entry.fill().accept(kept.getOrDefault(entry.code(), "")));
        texts = kept;
    }

    /** The label of a field. */
    protected final String label(String code) {
        return pack().label(code);
    }

    /** Takes the reader to a field; an unknown one changes nothing. */
    protected final void focus(String code) {
        entry(code).ifPresent(entry -> entry.focus().run());
    }

    /** The texts of a form and their meaning. */
    protected final CaseContent content() {
        return content;
    }

    /** The services of the form. */
    protected final Register register() {
        return register;
    }

    /**
     * Adds the photographs that were chosen. The case is stored already: one that is refused must
     * not undo that.
     *
     * @return parameters for the next page, which says so
     */
    protected final QueryParameters addPhotos(CaseId id) {
        return addPhotos(id, photos);
    }

    /** The same with other photographs. */
    protected final QueryParameters addPhotos(CaseId id, List<PhotoPicker.Picked> chosen) {
        QueryParameters result = QueryParameters.empty();
        for (PhotoPicker.Picked picked : chosen) {
            try {
                register.cases().addPhoto(caller(), id, picked.bytes());
            } catch (ProblemException refused) {
                result = QueryParameters.of("photo", "refused");
            }
        }
        return result;
    }

    /** The photographs that were chosen. */
    protected final List<PhotoPicker.Picked> photos() {
        return List.copyOf(photos);
    }

    /** Shows other photographs as those that were chosen. */
    protected final void showPhotos(List<PhotoPicker.Picked> chosen) {
        photos.clear();
        photos.addAll(chosen);
        photo.refresh();
    }

    /** Ends the form. */
    protected void submit() {
        if (submit == null || !submit.isAttached()) {
            return;
        }
        try {
            ended();
        } catch (ProblemException refused) {
            show(refused.problems());
        } finally {
            submit.setEnabled(true);
        }
    }

    /** Registers what was typed, or shows what is wrong with it. */
    protected void ended() {
        CaseContent.Result result = read(offeredOf(texts()));
        if (result.draft().isEmpty()) {
            show(result.problems());
            return;
        }
        clear();
        accept(result.draft().get());
    }

    /** Without fields of packs that are not offered. */
    protected final Map<String, String> offeredOf(Map<String, String> texts) {
        Map<String, String> typed = new HashMap<>(texts);
        // fields of a pack that is away now cannot be filled in, and keep what is stored
        typed.keySet()
                .removeIf(
                        code ->
                                code.startsWith(CaseField.PREFIX)
                                        && !pack().isOffered(
                                                        code.substring(CaseField.PREFIX.length())));
        return typed;
    }

    /** Reads answers and says everything that is wrong with them. */
    protected final CaseContent.Result read(Map<String, String> answers) {
        return content.read(
                kind(), answers, draft -> register.cases().check(caller(), subject(), draft));
    }

    /** Takes all marks of problems away. */
    protected final void clear() {
        unmark();
        summary.clear();
    }

    /** Takes the marks away from the fields, and leaves the list at the top. */
    protected final void unmark() {
        entries.forEach(entry -> entry.mark().accept(""));
    }

    /** The button that ends the form says what it does now. */
    protected final void nameSubmit() {
        submit.setText(submitText());
    }

    private void show(List<Problem> problems) {
        clear();
        List<Problem> inOrder = new ArrayList<>(problems);
        inOrder.sort(Comparator.comparingInt(this::place));
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : inOrder) {
            String sentence = words().text(problem);
            Optional<Entry> entry = entry(problem.field());
            entry.ifPresent(found -> found.mark().accept(sentence));
            lines.add(
                    new ProblemSummary.Line(
                            labelled(problem, sentence),
                            problem.field(),
                            entry.map(Entry::focus).orElse(null)));
        }
        showLines(lines);
    }

    /** Shows what is wrong at the top of the form. */
    protected final void showLines(List<ProblemSummary.Line> lines) {
        summary.show(lines, words());
        UI.getCurrent().getPage().setTitle(text("problem.page_title", getPageTitle()));
    }

    /** Marks the fields with which something is wrong. */
    protected final void mark(List<Problem> problems) {
        for (Problem problem : problems) {
            entry(problem.field()).ifPresent(found -> found.mark().accept(words().text(problem)));
        }
    }

    /** Sentences such as "Fill this in" need the name of the field beside them. */
    protected final String labelled(Problem problem, String sentence) {
        if (problem.field().isEmpty() || entry(problem.field()).isEmpty()) {
            return sentence;
        }
        String label =
                problem.field().startsWith(OtherRecord.FIELD)
                        ? text("duplicates.title")
                        : label(problem.field());
        return text("problem.of_field", label, sentence);
    }

    private int place(Problem problem) {
        return entry(problem.field()).map(entries::indexOf).orElse(entries.size());
    }

    /**
     * The answer with a code, or the one of which a part is meant: {@code other_records[1].case}.
     */
    private Optional<Entry> entry(String code) {
        return entries.stream()
                .filter(entry -> code.equals(entry.code()) || code.startsWith(entry.code() + "["))
                .findFirst();
    }
}
