package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.trackchild.registry.api.FormRows;
import org.trackchild.rules.api.FormItem;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** Rows that are added and taken away by keyboard; each cell has its own label. */
final class RowsField extends Div {

    private static final int LONGEST_CELL = 300;

    private static final int MOST = 50;

    private final transient FormItem item;

    private final transient Words words;

    private final transient Runnable changed;

    private final Box rows = Box.of("div", "desk-form-rows");

    private final Box problem = Box.of("p", "desk-field-problem").with("role", "alert");

    private final transient List<List<TextField>> cells = new ArrayList<>();

    private final Button more;

    /**
     * @param changed is told when somebody wrote something
     */
    RowsField(FormItem item, String label, Words words, Runnable changed) {
        this.item = item;
        this.words = words;
        this.changed = changed;
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        more = new Button(words.text("forms.add_row"), click -> Focus.on(row(List.of())));
        more.getElement().setAttribute("aria-label", words.text("forms.add_row_to", label));
        add(
                Box.text("p", "desk-form-label", label).with("aria-hidden", "true"),
                problem,
                rows,
                Names.name(more, "add-" + item.code()));
    }

    /** Shows rows. */
    void show(String text) {
        rows.removeAll();
        cells.clear();
        FormRows.read(text, item.asked().words().size()).forEach(this::row);
        more.setEnabled(cells.size() < MOST);
    }

    /** What is written. */
    String text() {
        return FormRows.write(
                cells.stream().map(row -> row.stream().map(TextField::getValue).toList()).toList());
    }

    /** Says what is wrong; nothing with an empty sentence. */
    void mark(String sentence) {
        problem.setText(sentence);
    }

    private Component row(List<String> texts) {
        List<FormItem.Word> columns = item.asked().words();
        List<TextField> fields = new ArrayList<>();
        Box box = Box.of("div", "desk-form-row").with("role", "group");
        for (int i = 0; i < columns.size(); i++) {
            TextField cell = new TextField(words.text(columns.get(i).label()));
            cell.setMaxLength(LONGEST_CELL);
            cell.setValue(i < texts.size() ? texts.get(i) : "");
            Idle.save(cell, changed);
            fields.add(cell);
            box.add(
                    Names.name(
                            cell,
                            "cell-"
                                    + item.code()
                                    + "-"
                                    + cells.size()
                                    + "-"
                                    + columns.get(i).code()));
        }
        String number = Integer.toString(cells.size() + 1);
        box.with("aria-label", words.text("forms.row", number));
        Button remove = new Button(words.text("forms.remove_row"));
        remove.getElement().setAttribute("aria-label", words.text("forms.remove_row_n", number));
        remove.addClickListener(
                click -> {
                    cells.remove(fields);
                    String left = text();
                    show(left);
                    more.focus();
                    changed.run();
                });
        box.add(Names.name(remove, "remove-" + item.code() + "-" + cells.size()));
        cells.add(fields);
        rows.add(box);
        more.setEnabled(cells.size() < MOST);
        return fields.get(0);
    }
}
