package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.fields.api.CaseField;
import org.trackchild.journal.api.JournalAction;
import org.trackchild.journal.api.JournalEntry;
import org.trackchild.model.CaseStatus;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.Transfer;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The journal of a case in words: what was done, and who looked. */
final class HistoryTab extends Div {

    private static final Set<JournalAction> LOOKS =
            EnumSet.of(
                    JournalAction.CASE_READ,
                    JournalAction.PHOTO_READ,
                    JournalAction.PROPOSAL_READ,
                    JournalAction.ORDER_READ,
                    JournalAction.TRANSFER_READ);

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

    private static final String FIELDS = "fields=";

    private static final String SYSTEM = "system:";

    private final transient CasePart part;

    private final transient Words words;

    HistoryTab(CasePart part, List<JournalEntry> entries) {
        this.part = part;
        words = part.words();
        Box body = Box.of("tbody", "");
        addRows(entries, body);
        add(
                Box.of(
                        "section",
                        "tc-sheet tc-sheet-plain",
                        Box.text("h2", "", words.text("case.history")),
                        Box.text("p", "tc-muted", words.text("case.history_lead")),
                        Box.of(
                                        "div",
                                        "tc-scroll",
                                        Box.of(
                                                "table",
                                                "tc-table",
                                                Box.of("thead", "", head()),
                                                body))
                                .with("tabindex", "0")));
        Names.name(this, "history");
    }

    private Component head() {
        Box row = Box.of("tr", "");
        for (String column : List.of("when", "what", "who")) {
            row.add(Box.text("th", "", words.text("history." + column)).with("scope", "col"));
        }
        return row;
    }

    /** Somebody who looks several times in a row makes one line. */
    private void addRows(List<JournalEntry> entries, Box body) {
        int from = 0;
        while (from < entries.size()) {
            int to = from + 1;
            while (to < entries.size() && isSame(entries.get(from), entries.get(to))) {
                to++;
            }
            body.add(row(entries.get(from), to - from));
            from = to;
        }
    }

    private static boolean isSame(JournalEntry one, JournalEntry other) {
        return LOOKS.contains(one.action())
                && extract(one).isEmpty()
                && extract(other).isEmpty()
                && one.action() == other.action()
                && one.value(WHY).equals(other.value(WHY))
                && one.actor().equals(other.actor())
                && one.office().equals(other.office());
    }

    private Component row(JournalEntry entry, int times) {
        String what = what(entry);
        return Box.of(
                        "tr",
                        "",
                        Box.text("td", "", Days.moment(entry.at(), words)),
                        Box.text(
                                "td",
                                "",
                                times == 1
                                        ? what
                                        : words.text(
                                                "history.times", what, Integer.toString(times))),
                        Box.text("td", "", who(entry)))
                .named("history-row");
    }

    /** How the case left the register; entries of earlier releases say so of a reading. */
    private static Optional<CaseExtracts.Use> extract(JournalEntry entry) {
        return entry.action() == JournalAction.CASE_EXTRACTED
                        || entry.action() == JournalAction.CASE_READ
                ? entry.value("use").flatMap(code -> Code.find(CaseExtracts.Use.class, code))
                : Optional.empty();
    }

    private String what(JournalEntry entry) {
        Optional<CaseExtracts.Use> extract = extract(entry);
        if (extract.isPresent()) {
            return words.text("history." + extract.get().code(), entry.value("purpose").orElse(""));
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
        String fields =
                Arrays.stream(entry.detail().split(";"))
                        .filter(detail -> detail.startsWith(FIELDS))
                        .flatMap(
                                detail ->
                                        Arrays.stream(detail.substring(FIELDS.length()).split(",")))
                        .map(this::label)
                        .collect(Collectors.joining(", "));
        return fields.isEmpty() ? act : act + ": " + fields;
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
