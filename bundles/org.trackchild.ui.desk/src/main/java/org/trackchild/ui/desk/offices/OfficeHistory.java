package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeChange;
import org.trackchild.directory.api.OfficeRegister;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** Who changed which fields of an office from what to what. */
final class OfficeHistory {

    private OfficeHistory() {}

    static Component of(OfficeParts parts, Caller caller, Office office, Words words) {
        Box list = Box.of("ul", "tc-rows").named("office-history");
        parts.register()
                .history(caller, office.id())
                .forEach(change -> list.add(row(change, parts, words)));
        Box sheet =
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("office.history")));
        if (list.size() == 0) {
            sheet.add(Box.text("p", "tc-muted", words.text("office.no_history")));
        }
        sheet.add(list);
        return sheet;
    }

    private static Component row(OfficeChange change, OfficeParts parts, Words words) {
        Box row =
                Box.of(
                        "div",
                        "",
                        Box.text("strong", "", words.text("office.change_kind", change.kind())),
                        Box.text("div", "tc-muted tc-small", said(change, parts, words)));
        if (!change.reason().isEmpty()) {
            row.add(Box.text("div", "", change.reason()));
        }
        change.fields().forEach(field -> row.add(field(field, words)));
        return Box.of("li", "tc-row", row).named("office-change");
    }

    private static String said(OfficeChange change, OfficeParts parts, Words words) {
        String who = Days.moment(change.at(), words) + " · " + parts.colleagues().name(change.by());
        return change.office()
                .map(office -> who + ", " + Places.office(office, parts.directory(), words))
                .orElse(who);
    }

    private static Component field(OfficeChange.FieldChange field, Words words) {
        return Box.text(
                "div",
                "tc-small",
                words.text(
                        "office.field_changed",
                        words.text("office.field." + field.field()),
                        value(field, field.before(), words),
                        value(field, field.after(), words)));
    }

    private static String value(OfficeChange.FieldChange field, String value, Words words) {
        if (value.isEmpty()) {
            return words.text("office.nothing");
        }
        boolean kind = field.field().equals(OfficeRegister.TYPE);
        return kind ? words.text("office_type." + value) : value.replace("\n", " / ");
    }
}
