package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trackchild.fields.api.CaseField;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.journal.api.ShownCases;
import org.trackchild.journal.api.Through;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Page;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.FieldCorrection;
import org.trackchild.registry.api.HistoryKind;
import org.trackchild.registry.api.HistoryQuery;
import org.trackchild.registry.api.Transfer;
import org.trackchild.ui.desk.form.FieldWords;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The journal of a case in words: what was done, and who looked. */
final class HistoryTab extends Div {

    /** Of which the journal says by a code why. */
    private static final Set<JournalAction> OPENINGS =
            EnumSet.of(JournalAction.PHOTO_READ, JournalAction.ATTACHMENT_READ);

    private static final Set<JournalAction> HANDING_OVER =
            EnumSet.of(
                    JournalAction.TRANSFER_ASKED,
                    JournalAction.TRANSFER_READ,
                    JournalAction.TRANSFER_ACCEPTED,
                    JournalAction.TRANSFER_REJECTED,
                    JournalAction.TRANSFER_WITHDRAWN,
                    JournalAction.REFERRAL_ENDED);

    /** The reason for which something restricted was opened. */
    private static final String WHY = "why";

    private static final String FIELDS = "fields";

    private static final String SYSTEM = "system:";

    private final transient CasePart part;

    private final transient Words words;

    private final transient Lines lines;

    private final HistoryFilter filter;

    private final Box body = Box.of("tbody", "");

    private final Box none;

    /** By the version of the case that they made. */
    private final transient Map<String, List<FieldCorrection>> corrections;

    private final transient FieldWords values;

    private final Button older;

    /** Where the lines go on that are not shown yet. */
    private transient Optional<String> next = Optional.empty();

    /** Reads lines of the history. */
    interface Lines {

        /**
         * @param after where they begin, from those before
         */
        Page<JournalEntry> read(HistoryQuery query, Optional<String> after);
    }

    HistoryTab(CasePart part, Lines lines, List<FieldCorrection> corrections) {
        this.part = part;
        this.corrections =
                corrections.stream()
                        .collect(Collectors.groupingBy(each -> Long.toString(each.version())));
        values = new FieldWords(part.words(), part.directory(), part.pack());
        this.lines = lines;
        words = part.words();
        filter = new HistoryFilter(this::show, words);
        older = new Button(words.text("history.older"), click -> goOn());
        none =
                Box.of("div", "tc-empty", Box.text("p", "", words.text("history.none")))
                        .with("role", "status")
                        .named("no-history");
        show();
        add(
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("case.history")),
                        Box.text("p", "tc-muted", words.text("case.history_lead")),
                        filter,
                        none,
                        Box.of(
                                        "div",
                                        "tc-scroll",
                                        Box.of(
                                                "table",
                                                "tc-table",
                                                Box.of("thead", "", head()),
                                                body))
                                .with("tabindex", "0"),
                        Names.name(older, "history-older")));
        Names.name(this, "history");
    }

    private Component head() {
        Box row = Box.of("tr", "");
        for (String column : List.of("when", "what", "who")) {
            row.add(Box.text("th", "", words.text("history." + column)).with("scope", "col"));
        }
        return row;
    }

    private void show() {
        body.removeAll();
        next = Optional.empty();
        goOn();
        none.setVisible(body.size() == 0);
    }

    private void goOn() {
        Page<JournalEntry> page = lines.read(filter.query(), next);
        addRows(page.items());
        next = page.next();
        older.setVisible(next.isPresent());
        filter.offer(
                page.items().stream()
                        .map(JournalEntry::actor)
                        .filter(actor -> !actor.startsWith(SYSTEM))
                        .toList());
    }

    /** Somebody who looks several times in a row makes one line. */
    private void addRows(List<JournalEntry> page) {
        int from = 0;
        while (from < page.size()) {
            int to = from + 1;
            while (to < page.size() && isSame(page.get(from), page.get(to))) {
                to++;
            }
            body.add(row(page.get(from), to - from));
            from = to;
        }
    }

    private static boolean isSame(JournalEntry one, JournalEntry other) {
        return HistoryKind.of(one) == HistoryKind.LOOKED
                && extract(other).isEmpty()
                && one.action() == other.action()
                && ShownCases.through(one).equals(ShownCases.through(other))
                && one.value(WHY).equals(other.value(WHY))
                && one.actor().equals(other.actor())
                && one.office().equals(other.office());
    }

    private Component row(JournalEntry entry, int times) {
        String what = what(entry);
        List<FieldCorrection> made = corrections(entry);
        return Box.of(
                        "tr",
                        "",
                        Box.text("td", "", Days.moment(entry.at(), words)),
                        made.isEmpty()
                                ? Box.text(
                                        "td",
                                        "",
                                        times == 1
                                                ? what
                                                : words.text(
                                                        "history.times",
                                                        what,
                                                        Integer.toString(times)))
                                : changed(entry, made),
                        Box.text("td", "", who(entry)))
                .named("history-row");
    }

    private List<FieldCorrection> corrections(JournalEntry entry) {
        return entry.action() == JournalAction.CASE_CHANGED
                ? entry.value("version").map(corrections::get).orElse(List.of())
                : List.of();
    }

    /** What was changed from what to what. */
    private Component changed(JournalEntry entry, List<FieldCorrection> made) {
        Box list = Box.of("ul", "desk-plain-list");
        for (FieldCorrection each : made) {
            list.add(
                    Box.of(
                                    "li",
                                    "",
                                    Box.text("span", "", label(each.field()) + ": "),
                                    value(each, each.before()),
                                    Box.text("span", "", " → ").with("aria-hidden", "true"),
                                    Box.text(
                                            "span",
                                            "tc-visually-hidden",
                                            " " + words.text("history.then") + " "),
                                    value(each, each.after()))
                            .named("history-change"));
        }
        Set<String> shown = made.stream().map(FieldCorrection::field).collect(Collectors.toSet());
        fields(entry)
                .filter(field -> !shown.contains(field))
                .forEach(field -> list.add(Box.text("li", "", label(field))));
        return Box.of("td", "", Box.text("div", "", words.text("journal.case_changed")), list);
    }

    private Component value(FieldCorrection of, String text) {
        String said = values.of(of.field(), text);
        return said.isEmpty()
                ? Box.text("span", "tc-muted", words.text("compare.not_recorded"))
                : ChildName.identifying(said, words);
    }

    /** How the case left the register; entries of earlier releases say so of a reading. */
    static Optional<CaseExtracts.Use> extract(JournalEntry entry) {
        return entry.action() == JournalAction.CASE_EXTRACTED
                        || entry.action() == JournalAction.CASE_READ
                ? entry.value("use").flatMap(code -> Code.find(CaseExtracts.Use.class, code))
                : Optional.empty();
    }

    private String what(JournalEntry entry) {
        Optional<CaseExtracts.Use> extract = extract(entry);
        if (extract.isPresent()) {
            return words.text(
                    "history." + extract.get().code(),
                    entry.value(CaseExtracts.PURPOSE)
                            .orElseGet(() -> words.text("history.purpose_erased")));
        }
        if (entry.value(ShownCases.DAMAGED).isPresent()) {
            return words.text("history.damaged");
        }
        Optional<Through> through = ShownCases.through(entry);
        if (through.isPresent()) {
            return words.text("through", through.get());
        }
        String act = words.text("journal", entry.action());
        if (entry.action() == JournalAction.CASE_TRANSITION) {
            return words.text("journal.case_transition") + moved(entry.detail());
        }
        if (HANDING_OVER.contains(entry.action())) {
            return act + handedOver(entry.detail());
        }
        if (entry.action() == JournalAction.CASE_ASSIGNED) {
            return act + entry.value("to").map(to -> ": " + to).orElse("");
        }
        if (OPENINGS.contains(entry.action())) {
            return act
                    + entry.value(WHY)
                            .map(code -> ": " + part.pack().word(Attachments.REASONS, code))
                            .orElse("");
        }
        if (entry.action() != JournalAction.CASE_CHANGED) {
            return act;
        }
        if (entry.detail().contains("status=traced")) {
            return words.text("journal.traced");
        }
        if (entry.detail().contains("status=registered")) {
            return words.text("journal.reopened");
        }
        String fields = fields(entry).map(this::label).collect(Collectors.joining(", "));
        return fields.isEmpty() ? act : act + ": " + fields;
    }

    private static Stream<String> fields(JournalEntry entry) {
        return entry.value(FIELDS).stream().flatMap(fields -> Arrays.stream(fields.split(",")));
    }

    /** The statuses of a transition that brought the case from one to another. */
    private String moved(String detail) {
        Optional<CaseStatus> from = status("from=", detail);
        Optional<CaseStatus> to = status("to=", detail);
        return from.isEmpty() || to.isEmpty() || from.equals(to)
                ? ""
                : ": "
                        + words.text("case_status", from.get())
                        + " → "
                        + words.text("case_status", to.get());
    }

    /** What was asked of another office, and the two offices. */
    private String handedOver(String detail) {
        Optional<Transfer.Kind> kind =
                told("kind=", detail).flatMap(code -> Code.find(Transfer.Kind.class, code));
        Optional<String> from = told("from=", detail).map(this::office);
        Optional<String> to = told("to=", detail).map(this::office);
        return kind.isEmpty() || from.isEmpty() || to.isEmpty()
                ? ""
                : ": "
                        + words.text("transfer_kind", kind.get())
                        + ", "
                        + from.get()
                        + " → "
                        + to.get();
    }

    private static Optional<CaseStatus> status(String key, String detail) {
        return told(key, detail).flatMap(code -> Code.find(CaseStatus.class, code));
    }

    private static Optional<String> told(String key, String detail) {
        return Arrays.stream(detail.split(";"))
                .filter(part -> part.startsWith(key))
                .findFirst()
                .map(part -> part.substring(key.length()));
    }

    private String office(String id) {
        return Places.office(new OfficeId(id), part.directory(), words);
    }

    private String label(String code) {
        return words.has("field." + code) || code.startsWith(CaseField.PREFIX)
                ? part.label(code)
                : code;
    }

    private String who(JournalEntry entry) {
        if (entry.actor().isEmpty()) {
            return words.text("history.not_shown");
        }
        if (entry.actor().startsWith(SYSTEM)) {
            return words.text("history.system");
        }
        return entry.office().isBlank()
                ? entry.actor()
                : entry.actor() + ", " + office(entry.office());
    }
}
