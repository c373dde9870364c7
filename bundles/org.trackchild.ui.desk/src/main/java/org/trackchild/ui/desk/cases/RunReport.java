package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Page;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRun.Standing;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.LiveList;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/**
 * How far one run has come. It changes in its place, so that the focus stays where it is; a screen
 * reader is told the end and not every step.
 */
final class RunReport {

    /** Lines that are shown until the reader wants more. */
    private static final int FEW = 50;

    private static final int MORE = 200;

    private final BulkRuns runs;

    private final Caller reader;

    private final Words words;

    private final Optional<BulkAct> act;

    private final Box progress = Box.of("p", "").named("bulk-progress");

    private final Box bar = Box.of("progress", "desk-progress");

    private final Box state = Box.of("p", "tc-strong").with("role", "status").named("bulk-state");

    private final Button stop;

    private final Button dismiss;

    private final Lines refused;

    private final Lines done;

    private final Lines left;

    private final Box sheet;

    private BulkRun run;

    /**
     * @param dismissed runs when the reader has closed the report
     */
    RunReport(BulkRuns runs, Caller reader, Words words, BulkRun run, Runnable dismissed) {
        this.runs = runs;
        this.reader = reader;
        this.words = words;
        this.run = run;
        act = runs.act(run.act());
        String title =
                words.text(
                        "bulk.report",
                        act.map(known -> words.text(known.name())).orElse(run.act()),
                        Days.moment(run.begun(), words));
        bar.with("aria-label", title);
        stop = button("bulk-stop", "bulk.stop");
        stop.addClickListener(
                click -> {
                    show(runs.cancel(reader, run.id()));
                    focus();
                });
        dismiss = button("bulk-dismiss", "bulk.dismiss");
        dismiss.setVisible(false);
        dismiss.addClickListener(
                click -> {
                    runs.dismiss(reader, run.id());
                    dismissed.run();
                });
        refused = new Lines("div", "h3", "bulk.refused", Standing.REFUSED);
        done = new Lines("details", "summary", "bulk.others", Standing.DONE);
        left = new Lines("details", "summary", "bulk.left_list", Standing.LEFT);
        sheet =
                Box.of(
                                "section",
                                "tc-sheet",
                                Box.text("h2", "", title),
                                progress,
                                bar,
                                state,
                                refused.box,
                                done.box,
                                left.box,
                                Box.of("div", "tc-actions", stop, dismiss))
                        .with("tabindex", "-1")
                        .with("aria-label", title)
                        .named("bulk-report");
        show(run);
    }

    private Button button(String name, String key) {
        Button button = new Button(words.text(key));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Names.name(button, name);
    }

    Component component() {
        return sheet;
    }

    /** Shows the cases to which it was done, too; the reader may fold them again. */
    void unfold() {
        done.box.with("open", "");
    }

    void focus() {
        sheet.getElement().callJsFunction("focus");
    }

    /** Shows how far it has come. */
    void show(BulkRun now) {
        if (now.equals(run) && now.isEnded() && dismiss.isVisible()) {
            return;
        }
        run = now;
        BulkRun.Counts counts = now.counts();
        progress.setText(words.text("bulk.running", counts.settled(), counts.cases()));
        bar.with("max", Integer.toString(counts.cases()));
        bar.with("value", Integer.toString(counts.settled()));
        progress.setVisible(!now.isEnded());
        bar.setVisible(!now.isEnded());
        if (now.isEnded() && stop.isVisible()) {
            // whoever stands on the button that goes must stand somewhere
            sheet.getElement()
                    .executeJs("if ($0.contains(document.activeElement)) this.focus()", stop);
        }
        stop.setVisible(!now.isEnded());
        dismiss.setVisible(now.isEnded());
        state.setText(now.end().map(this::sentence).orElse(""));
        refused.show();
        done.show();
        left.show();
    }

    private String sentence(BulkRun.End end) {
        BulkRun.Counts counts = run.counts();
        return end.cancelled()
                ? words.text(
                        "bulk.stopped",
                        counts.done(),
                        counts.refused(),
                        counts.cases() - counts.settled())
                : words.text("bulk.ended", counts.done(), counts.refused());
    }

    /** The cases of which something has become. */
    private final class Lines {

        private final Standing standing;

        private final Box rows = Box.of("ul", "tc-rows");

        private final LiveList list = new LiveList(rows, words);

        private final Button more = button("bulk-more", "bulk.more");

        private final Box box;

        private int most = FEW;

        Lines(String tag, String heading, String key, Standing standing) {
            this.standing = standing;
            box = Box.of(tag, "", Box.text(heading, "", words.text(key)), rows, more);
            more.addClickListener(
                    click -> {
                        most += MORE;
                        show();
                    });
        }

        void show() {
            List<LiveList.Row> shown = new ArrayList<>();
            boolean beyond = collect(shown);
            list.show(shown);
            box.setVisible(!shown.isEmpty());
            more.setVisible(beyond);
        }

        /**
         * @return whether there are more
         */
        private boolean collect(List<LiveList.Row> shown) {
            Optional<String> after = Optional.empty();
            do {
                int room = Math.min(MORE, most - shown.size());
                if (room <= 0) {
                    return true;
                }
                Page<BulkRun.Line> page =
                        runs.lines(reader, run.id(), Optional.of(standing), after, room);
                page.items()
                        .forEach(
                                line ->
                                        shown.add(
                                                new LiveList.Row(
                                                        Integer.toString(line.place()),
                                                        line,
                                                        () -> row(line))));
                after = page.next();
            } while (after.isPresent());
            return false;
        }
    }

    private Component row(BulkRun.Line line) {
        Component name =
                line.number().isEmpty()
                        ? Box.text("span", "", words.text("bulk.unseen"))
                        : Links.to(Links.ofCase(line.of()), line.number(), "bulk-case");
        return Box.of("li", "tc-row", name, Box.text("span", "", sentence(line)))
                .named("bulk-line");
    }

    private String sentence(BulkRun.Line line) {
        return switch (line.standing()) {
            case DONE -> act.map(known -> words.text(known.done())).orElse(words.text("bulk.done"));
            case WAITING -> words.text("bulk.waiting");
            case LEFT -> words.text("bulk.left");
            case REFUSED ->
                    line.problems().stream()
                            .map(words::text)
                            .distinct()
                            .collect(Collectors.joining(". "));
        };
    }
}
