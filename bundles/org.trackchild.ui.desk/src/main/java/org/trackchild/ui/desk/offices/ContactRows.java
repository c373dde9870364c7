package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.directory.api.OfficeContact;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.model.Code;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** The contacts of an office, one below the other; the one to be tried first is the first. */
final class ContactRows extends Div {

    private static final String YES = "+";

    private final transient MarkedFields fields;

    private final transient Words words;

    private final transient List<Row> rows = new ArrayList<>();

    private final Box list = Box.of("div", "desk-stack");

    private final Button more;

    private transient Runnable changed = () -> {};

    /** The fields of one contact. */
    private record Row(Select<OfficeContact.Kind> kind, TextField value, Checkbox open, Box box) {}

    ContactRows(MarkedFields fields, Words words) {
        this.fields = fields;
        this.words = words;
        more =
                Names.name(
                        new Button(words.text("office.add_contact"), click -> addByReader()),
                        "add-contact");
        add(list, more);
    }

    /** Runs when a person has changed anything. */
    void onChange(Runnable told) {
        changed = told;
    }

    private void addByReader() {
        Row row = add(new OfficeContact(OfficeContact.Kind.TELEPHONE, "", true));
        row.value().focus();
    }

    void set(List<OfficeContact> contacts) {
        rows.clear();
        list.removeAll();
        contacts.forEach(this::add);
        if (contacts.isEmpty()) {
            add(new OfficeContact(OfficeContact.Kind.TELEPHONE, "", true));
        }
    }

    private Row add(OfficeContact contact) {
        Select<OfficeContact.Kind> kind = new Select<>();
        kind.setLabel(words.text("office.contact_kind"));
        kind.setItems(OfficeContact.Kind.values());
        kind.setItemLabelGenerator(each -> words.text("office.contact", each));
        kind.setValue(contact.kind());
        TextField value = new TextField(words.text("office.contact_value"));
        value.setMaxLength(OfficeContact.LONGEST);
        value.setValue(contact.value());
        value.addClassName("desk-grow");
        Checkbox open = new Checkbox(words.text("office.public"), contact.open());
        Button remove = new Button(words.text("office.remove_contact"));
        Box box =
                Box.of(
                        "div",
                        "tc-toolbar",
                        Names.name(kind, "contact-kind"),
                        value,
                        Names.name(open, "contact-public"),
                        Names.name(remove, "remove-contact"));
        Row row = new Row(kind, value, open, box);
        remove.addClickListener(click -> remove(row));
        kind.addValueChangeListener(
                change -> {
                    // what may be a person's is told to the public only when somebody says so
                    if (change.isFromClient() && !change.getValue().isToldUnasked()) {
                        open.setValue(false);
                    }
                    told(change.isFromClient());
                });
        value.addValueChangeListener(change -> told(change.isFromClient()));
        open.addValueChangeListener(change -> told(change.isFromClient()));
        rows.add(row);
        list.add(box.named("contact-row"));
        number();
        return row;
    }

    private void told(boolean byReader) {
        if (byReader) {
            changed.run();
        }
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row.box());
        number();
        changed.run();
        more.focus();
    }

    /** Problems name a contact by its place. */
    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            fields.add(OfficeRegister.contact(i), rows.get(i).value());
        }
        more.setEnabled(rows.size() < OfficeRegister.MOST_CONTACTS);
    }

    /** Those in which something is written. */
    List<OfficeContact> get() {
        return written()
                .map(
                        row ->
                                new OfficeContact(
                                        row.kind().getValue(),
                                        row.value().getValue().strip(),
                                        row.open().getValue()))
                .toList();
    }

    private Stream<Row> written() {
        return rows.stream().filter(row -> !row.value().getValue().isBlank());
    }

    /** Takes away what is empty, so that problems stand where they belong. */
    void tidy() {
        List<Row> empty = rows.stream().filter(row -> row.value().getValue().isBlank()).toList();
        if (empty.size() < rows.size()) {
            empty.forEach(row -> list.remove(row.box()));
            rows.removeAll(empty);
            number();
        }
    }

    /** As one text, to be kept. */
    String text() {
        return written()
                .map(
                        row ->
                                row.kind().getValue().code()
                                        + (row.open().getValue() ? YES : "")
                                        + " "
                                        + row.value().getValue().strip())
                .collect(Collectors.joining("\n"));
    }

    /** Takes what {@link #text} has told. */
    void put(String text) {
        List<OfficeContact> contacts = new ArrayList<>();
        for (String line : text.split("\n")) {
            int end = line.indexOf(' ');
            if (end > 0) {
                boolean open = line.startsWith(YES, end - 1);
                Code.find(OfficeContact.Kind.class, line.substring(0, open ? end - 1 : end))
                        .ifPresent(
                                kind ->
                                        contacts.add(
                                                new OfficeContact(
                                                        kind, line.substring(end + 1), open)));
            }
        }
        set(contacts);
    }
}
