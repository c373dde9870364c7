package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trackchild.fields.api.CodeWord;
import org.trackchild.model.Field;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/**
 * The children of one incident whose form is filled in: which of them stands in the form, and what
 * the incident is called. Not there as long as there is one child.
 */
final class ChildrenPanel extends Div {

    private final transient Words words;

    private final transient TypedChildren children;

    private final transient Choice choice;

    private final Box list = Box.of("ol", "desk-plain-list").named("children");

    private final Box told = Box.of("p", "tc-muted").with("role", "status").named("which-child");

    private final transient List<Entry> entries = new ArrayList<>();

    private final transient List<Row> rows = new ArrayList<>();

    /** One child in the list. */
    private record Row(Box line, Button go, Button remove) {}

    /** What the reader does with the children. */
    interface Choice {

        /** Another child is to stand in the form. */
        void go(int index);

        /** A child is to be taken out. */
        void remove(int index);

        /** Something was typed about the incident. */
        void changed();
    }

    /**
     * @param kinds what an incident can be
     */
    ChildrenPanel(Words words, List<CodeWord> kinds, TypedChildren children, Choice choice) {
        this.words = words;
        this.children = children;
        this.choice = choice;
        addClassNames("tc-sheet", "tc-sheet-plain");
        Names.name(this, "children-panel");
        ComboBox<CodeWord> kind = new ComboBox<>(words.text("incident.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(word -> words.text(word.words()));
        kind.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(change -> changed(change.isFromClient()));
        TextField title = new TextField(words.text("incident.title"));
        title.setHelperText(words.text("incident.no_names"));
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        title.addClassName("desk-wide-field");
        title.addValueChangeListener(change -> changed(change.isFromClient()));
        entries.add(
                Entry.of(
                        TypedChildren.KIND,
                        kind,
                        CodeWord::code,
                        text ->
                                kinds.stream()
                                        .filter(word -> word.code().equals(text))
                                        .findFirst()
                                        .orElse(null)));
        entries.add(Entry.of(TypedChildren.TITLE, title, text -> text, text -> text));
        add(
                Box.text("h2", "", words.text("children.title")),
                Box.text("p", "tc-muted", words.text("children.common")),
                list,
                told,
                Box.of(
                        "div",
                        "tc-form",
                        Names.name(kind, "incident-kind"),
                        Names.name(title, "incident-title")));
    }

    private void changed(boolean byReader) {
        if (byReader) {
            choice.changed();
        }
    }

    /** What is typed of the incident. */
    List<Entry> entries() {
        return entries;
    }

    /**
     * Shows the children.
     *
     * @param texts what stands in the form, of the current one
     */
    void show(Map<String, String> texts) {
        setVisible(children.areSeveral());
        showRows(children.areSeveral() ? children.size() : 0, texts);
        if (!children.areSeveral()) {
            told.setText("");
            return;
        }
        told.setText(
                words.text(
                        "children.now",
                        name(children.current(), texts),
                        Integer.toString(children.current() + 1),
                        Integer.toString(children.size())));
    }

    /** What a child is called in the list: its name, as far as one is typed. */
    String name(int index, Map<String, String> texts) {
        Map<String, String> own = index == children.current() ? texts : children.ownOf(index);
        String name = own.getOrDefault(Field.NAME.code(), "");
        String local = own.getOrDefault(Field.NAME_LOCAL.code(), "");
        String number = Integer.toString(index + 1);
        return name.isBlank() && local.isBlank()
                ? words.text("children.unnamed", number)
                : words.text("children.named", number, name.isBlank() ? local : name);
    }

    /** Rows stay: who leaves a field by a click on one of them clicks before it is shown anew. */
    private void showRows(int size, Map<String, String> texts) {
        while (rows.size() > size) {
            list.remove(rows.remove(rows.size() - 1).line());
        }
        while (rows.size() < size) {
            Row added = row(rows.size());
            rows.add(added);
            list.add(added.line());
        }
        for (int i = 0; i < size; i++) {
            name(rows.get(i), name(i, texts), i == children.current());
        }
    }

    private Row row(int index) {
        Button go = new Button();
        go.addClassName("tc-private");
        go.addClickListener(click -> choice.go(index));
        Button remove = new Button(words.text("children.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addClickListener(click -> choice.remove(index));
        return new Row(
                Box.of(
                        "li",
                        "tc-actions",
                        Names.name(go, "child-" + index),
                        Names.name(remove, "remove-child-" + index)),
                go,
                remove);
    }

    private void name(Row row, String name, boolean here) {
        row.go().setText(name);
        row.go().getElement().getThemeList().clear();
        row.go().addThemeVariants(here ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        if (here) {
            row.go().getElement().setAttribute("aria-current", "true");
        } else {
            row.go().getElement().removeAttribute("aria-current");
        }
        row.remove().setAriaLabel(words.text("children.remove_named", name));
    }
}
