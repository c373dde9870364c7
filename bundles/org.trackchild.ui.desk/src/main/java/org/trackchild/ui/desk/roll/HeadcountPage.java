package org.trackchild.ui.desk.roll;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trackchild.access.api.AccessProblem;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.CaseId;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.Headcount;
import org.trackchild.registry.api.Roll;
import org.trackchild.registry.api.Rolls;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.Days;

/**
 * Counts the children. The exceptions come first: only who has said where everybody is who is not
 * here can say of all others at once that they are, and the list of those others stays in sight, to
 * be read through. Nobody is present by default.
 */
final class HeadcountPage extends Screen {

    private final transient Rolls rolls;

    private final transient Directory directory;

    /** What is said of each child; outlives a change of language and children who come. */
    private final transient Map<CaseId, CountRow.Draft> drafts = new LinkedHashMap<>();

    private final transient Map<CaseId, CountRow> rows = new LinkedHashMap<>();

    private transient Roll roll;

    private transient KeptTyping kept;

    private Box list;

    private ProblemSummary summary;

    private Box confirm;

    private Checkbox sure;

    private Box over;

    private final Box announcements =
            Box.of("div", "tc-live").with("aria-live", "polite").named("announcements");

    HeadcountPage(Desk desk, Rolls rolls, Directory directory) {
        super(desk, "page-headcount");
        this.rolls = rolls;
        this.directory = directory;
        desk.onJournal(this, this::follow);
    }

    private OfficeId home() {
        return rolls.home(caller())
                .orElseThrow(() -> new ProblemException(AccessProblem.NOT_ALLOWED));
    }

    @Override
    protected String title() {
        return text("roll.count");
    }

    @Override
    protected void build() {
        Roll now = rolls.roll(caller(), home());
        if (roll != null && !roll.evening().day().equals(now.evening().day())) {
            // what was said of one evening is not true of the next
            drafts.clear();
        }
        roll = now;
        rows.clear();
        kept =
                new KeptTyping(
                        // what was said of one evening or home is offered for no other
                        new FormDrafts.Slot(
                                caller().user(),
                                FormDrafts.Form.HEADCOUNT,
                                "roll/count?home=" + home() + "&evening=" + roll.evening().day(),
                                ""),
                        new Said(),
                        words());
        summary = new ProblemSummary();
        list = Box.of("ul", "desk-counts").named("count-list");
        sure = new Checkbox();
        confirm =
                Box.of(
                        "div",
                        "tc-warning",
                        Box.text("p", "", text("roll.missing_means")),
                        Names.name(sure, "missing-sure"));
        over =
                Box.of(
                                "div",
                                "tc-warning",
                                Box.text("p", "", text("roll.evening_over")),
                                Links.to("roll", text("roll.back"), "to-roll-again"))
                        .named("evening-over");
        over.setVisible(false);
        roll.entries().stream().filter(this::isOfEvening).forEach(this::add);
        missingChanged();
        add(
                Box.of("div", "tc-toolbar", Links.to("roll", text("roll.back"), "to-roll")),
                head(),
                Box.text(
                        "p",
                        "tc-muted",
                        text(
                                "roll.count_of",
                                Days.day(roll.evening().day(), words()),
                                Places.office(home(), directory, words()))),
                announcements,
                over,
                summary,
                kept.note(),
                Box.text("p", "tc-note", text("roll.exceptions_first")),
                list,
                rest(),
                confirm,
                submit());
    }

    /** What was said of all children, for the time until the count is handed in. */
    private final class Said implements KeptTyping.Fields {

        @Override
        public Map<String, String> texts() {
            Map<String, String> texts = new LinkedHashMap<>();
            rows.values().forEach(row -> texts.putAll(row.typed().texts()));
            return texts;
        }

        @Override
        public void fill(Map<String, String> texts) {
            rows.values().forEach(row -> row.typed().fill(texts));
        }
    }

    private boolean isOfEvening(Roll.Entry entry) {
        return roll.evening().children().contains(entry.subject().header().id());
    }

    private void add(Roll.Entry entry) {
        CaseId id = entry.subject().header().id();
        CountRow row =
                new CountRow(
                        entry,
                        drafts.computeIfAbsent(id, each -> new CountRow.Draft()),
                        words(),
                        this::missingChanged);
        rows.put(id, row);
        kept.follow(row.typed().fields());
        list.add(row);
    }

    /** "All others are here": only of those of whom nothing is said yet. */
    private Component rest() {
        Button others = new Button(text("roll.others_present"));
        others.addClickListener(
                click -> {
                    long said = rows.values().stream().filter(CountRow::markPresent).count();
                    announcements.setText(text("roll.marked_present", Long.toString(said)));
                    kept.keep();
                });
        return Box.of(
                "section",
                "tc-sheet tc-sheet-plain",
                Box.text("p", "", text("roll.others_means")),
                Box.of("div", "tc-actions", Names.name(others, "others-present")));
    }

    private Component submit() {
        Button submit = new Button(text("roll.submit"), click -> save());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Box.of(
                "div",
                "",
                Box.text("p", "tc-muted", text("roll.submit_means", caller().displayName())),
                Box.of("div", "tc-actions", Names.name(submit, "submit-count")));
    }

    /** A missing child is reported: that is confirmed, and not a slip of the finger. */
    private void missingChanged() {
        long missing = rows.values().stream().filter(CountRow::isMissing).count();
        confirm.setVisible(missing > 0);
        String label = text("roll.missing_sure", Long.toString(missing));
        if (!label.equals(sure.getLabel())) {
            // who confirmed one child has not confirmed two
            sure.setLabel(label);
            sure.setValue(false);
        }
    }

    private boolean isConfirmed() {
        return !confirm.isVisible() || sure.getValue();
    }

    private void save() {
        summary.clear();
        rows.values().forEach(CountRow::clear);
        List<ProblemSummary.Line> lines = new ArrayList<>();
        List<Headcount.Line> told = new ArrayList<>();
        rows.values().forEach(row -> row.told(lines).ifPresent(told::add));
        if (!isConfirmed()) {
            lines.add(
                    new ProblemSummary.Line(
                            text("roll.confirm_missing"), "missing-sure", () -> Focus.on(sure)));
        }
        if (!lines.isEmpty()) {
            summary.show(lines, words());
            return;
        }
        try {
            rolls.count(caller(), home(), roll.evening().day(), told);
            drafts.clear();
            kept.sent();
            UI.getCurrent().navigate("roll");
        } catch (ProblemException refused) {
            refused(refused);
        }
    }

    private void refused(ProblemException refused) {
        if (refused.problems().stream()
                .anyMatch(
                        each ->
                                each.code() == CaseProblem.NOT_COUNTED
                                        || each.code() == CaseProblem.NOT_ON_ROLL)) {
            // somebody came or left in the last second
            rebuild();
        }
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            lines.add(
                    CaseId.parse(problem.field())
                            .map(rows::get)
                            .map(row -> row.mark(problem))
                            .orElseGet(
                                    () ->
                                            new ProblemSummary.Line(
                                                    words().text(problem), "", null)));
        }
        summary.show(lines, words());
    }

    /** A child that is admitted while the others are counted appears at the end. */
    private void follow() {
        if (list == null) {
            return;
        }
        Roll now = rolls.roll(caller(), home());
        if (!now.evening().day().equals(roll.evening().day())) {
            over.setVisible(true);
            announcements.setText(text("roll.evening_over"));
            return;
        }
        roll = now;
        if (!now.evening().children().containsAll(rows.keySet())) {
            rebuild();
            announcements.setText(text("roll.changed"));
            return;
        }
        List<Roll.Entry> came =
                now.entries().stream()
                        .filter(this::isOfEvening)
                        .filter(entry -> !rows.containsKey(entry.subject().header().id()))
                        .toList();
        if (!came.isEmpty()) {
            came.forEach(this::add);
            missingChanged();
            announcements.setText(text("roll.changed"));
        }
    }
}
