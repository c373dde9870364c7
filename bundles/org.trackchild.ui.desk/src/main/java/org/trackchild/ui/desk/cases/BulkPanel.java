package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.access.api.Caller;
import org.trackchild.model.Code;
import org.trackchild.registry.api.BulkAct;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/**
 * Choosing several cases and doing something with them; then what became of each. The work goes on
 * when the page is left, and its report is there when the reader comes back.
 */
final class BulkPanel extends Div {

    private final transient BulkServices services;

    private final transient Caller reader;

    private final transient Words words;

    private final transient Chosen chosen;

    private final transient Rows rows;

    private final Box acts = Box.of("div", "desk-saved-acts");

    private final Box form = Box.of("div", "");

    private final Box report = Box.of("div", "").named("bulk-reports");

    private final transient Map<UUID, RunReport> reports = new HashMap<>();

    private transient Runnable unfollow = () -> {};

    /** The list from which cases are chosen. */
    interface Rows {

        /** Chooses the first ones, at most {@link BulkRuns#MOST}. */
        void chooseFirst();

        /** Shows anew which are chosen, and whether one can choose. */
        void refresh();

        /** Shows the cases that are to be printed in the place of the list. */
        void showSheet();
    }

    BulkPanel(BulkServices services, Caller reader, Words words, Chosen chosen, Rows rows) {
        this.services = services;
        this.reader = reader;
        this.words = words;
        this.chosen = chosen;
        this.rows = rows;
        add(acts, form, report);
        chosen.form().ifPresent(open -> showForm(open.of()));
        showActs();
        showReports();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI page = event.getUI();
        unfollow = services.runs().follow(reader, () -> page.access(this::showReports));
        showReports();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow.run();
        super.onDetach(event);
    }

    /**
     * Other cases are chosen, or listed: a form that is open says so and keeps what is typed, and a
     * file of other cases goes.
     */
    void choiceChanged() {
        showActs();
        chosen.form().ifPresent(open -> showForm(open.of()));
    }

    private void showActs() {
        acts.removeAll();
        if (!chosen.isChoosing()) {
            acts.add(button("bulk-choose", "bulk.choose", this::choose));
            return;
        }
        acts.add(
                Box.text("strong", "", words.text("bulk.chosen", chosen.size()))
                        .with("role", "status")
                        .named("bulk-count"),
                button("bulk-first", "bulk.first", this::chooseFirst),
                button("bulk-none", "bulk.none", this::chooseNone));
        if (chosen.form().isEmpty()) {
            for (BulkAct act : services.runs().acts(reader)) {
                offer("bulk-" + act.code(), words.text(act.name()), act.code());
            }
            for (CaseExtracts.Use use : CaseExtracts.Use.values()) {
                offer("bulk-" + use.code(), words.text("extract." + use.code()), use.code());
            }
        }
        acts.add(button("bulk-leave", "bulk.leave", this::leave));
    }

    private void offer(String name, String label, String code) {
        Button open = new Button(label, click -> openForm(code));
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        open.setEnabled(chosen.size() > 0);
        acts.add(Names.name(open, name));
    }

    private Button button(String name, String key, Runnable act) {
        Button button = new Button(words.text(key, BulkRuns.MOST), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Names.name(button, name);
    }

    private void focusFirst() {
        acts.getChildren().filter(Button.class::isInstance).findFirst().ifPresent(Focus::on);
    }

    private void choose() {
        chosen.begin();
        rows.refresh();
        showActs();
        focusFirst();
    }

    private void chooseFirst() {
        rows.chooseFirst();
        choiceChanged();
        focusFirst();
    }

    private void chooseNone() {
        chosen.clear();
        rows.refresh();
        choiceChanged();
        focusFirst();
    }

    private void leave() {
        end();
        focusFirst();
    }

    private void end() {
        chosen.end();
        form.removeAll();
        rows.refresh();
        showActs();
    }

    private void openForm(String code) {
        chosen.openForm(code);
        showForm(code);
        showActs();
        form.getChildren().findFirst().ifPresent(Focus::on);
    }

    private void showForm(String code) {
        form.removeAll();
        Optional<CaseExtracts.Use> use = Code.find(CaseExtracts.Use.class, code);
        if (use.isPresent()) {
            form.add(
                    new ExtractForm(
                            services,
                            reader,
                            words,
                            chosen,
                            use.get(),
                            printed -> {
                                chosen.sheet(Optional.of(printed));
                                rows.showSheet();
                            },
                            this::cancel));
        } else {
            services.runs()
                    .act(code)
                    .ifPresentOrElse(
                            act ->
                                    form.add(
                                            new BulkForm(
                                                    services,
                                                    reader,
                                                    words,
                                                    chosen,
                                                    act,
                                                    this::begun,
                                                    this::cancel)),
                            chosen::closeForm);
        }
    }

    private void cancel() {
        chosen.closeForm();
        form.removeAll();
        showActs();
        focusFirst();
    }

    private void begun() {
        UUID id = chosen.form().orElseThrow().id();
        end();
        showReports();
        Optional.ofNullable(reports.get(id)).ifPresent(RunReport::focus);
    }

    /** Changes what is on the page, and leaves the rest of it where it is. */
    private void showReports() {
        List<BulkRun> latest = services.runs().latest(reader);
        List<UUID> there = latest.stream().map(BulkRun::id).toList();
        List.copyOf(reports.keySet()).stream()
                .filter(id -> !there.contains(id))
                .forEach(id -> report.remove(reports.remove(id).component()));
        for (int i = latest.size() - 1; i >= 0; i--) {
            BulkRun run = latest.get(i);
            RunReport known = reports.get(run.id());
            if (known == null) {
                RunReport made =
                        new RunReport(services.runs(), reader, words, run, this::dismissed);
                if (i == 0) {
                    made.unfold();
                }
                reports.put(run.id(), made);
                report.addComponentAsFirst(made.component());
            } else {
                known.show(run);
            }
        }
    }

    private void dismissed() {
        showReports();
        focusFirst();
    }
}
