package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkRun;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.BulkWork;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.registry.api.Transfers;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.words.Words;

/**
 * Choosing several cases and asking another office to take them over; then what became of each. The
 * work goes on when the page is left, and its report is there when the reader comes back.
 */
final class BulkPanel extends Div {

    private static final int LONGEST_REASON = 1_000;

    private static final Set<Role> HANDING_OVER =
            Set.of(
                    Role.POLICE_OFFICER,
                    Role.HOME_CLERK,
                    Role.COMMITTEE_MEMBER,
                    Role.DISTRICT_OFFICER,
                    Role.STATE_MONITOR);

    private final transient Services services;

    private final transient Caller reader;

    private final transient Words words;

    private final transient Chosen chosen;

    private final transient Rows rows;

    private final Box acts = Box.of("div", "desk-saved-acts");

    private final Box form = Box.of("div", "");

    private final Box report = Box.of("div", "").named("bulk-reports");

    private transient Runnable unfollow = () -> {};

    /**
     * What it works with.
     *
     * @param runs does the work
     * @param transfers knows who can be asked
     * @param directory the offices
     */
    record Services(BulkRuns runs, Transfers transfers, Directory directory) {}

    /** The list from which cases are chosen. */
    interface Rows {

        /** Chooses the first ones, at most {@link BulkRuns#MOST}. */
        void chooseFirst();

        /** Shows anew which are chosen, and whether one can choose. */
        void refresh();
    }

    BulkPanel(Services services, Caller reader, Words words, Chosen chosen, Rows rows) {
        this.services = services;
        this.reader = reader;
        this.words = words;
        this.chosen = chosen;
        this.rows = rows;
        add(acts, form, report);
        if (chosen.form().isPresent()) {
            showForm();
        }
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

    /** Another number of cases is chosen, or other cases are listed. */
    void showActs() {
        acts.removeAll();
        if (HANDING_OVER.stream().noneMatch(reader::has)) {
            return;
        }
        if (!chosen.isChoosing()) {
            acts.add(
                    button(
                            "bulk-choose",
                            "bulk.choose",
                            () -> {
                                chosen.begin();
                                rows.refresh();
                                showActs();
                                focusFirst();
                            }));
            return;
        }
        acts.add(
                Box.text("strong", "", words.text("bulk.chosen", chosen.size()))
                        .with("role", "status")
                        .named("bulk-count"),
                button("bulk-first", "bulk.first", this::chooseFirst),
                button("bulk-none", "bulk.none", this::chooseNone));
        if (chosen.form().isEmpty()) {
            Button ask = button("bulk-transfer", "bulk.transfer", this::openForm);
            ask.setEnabled(chosen.size() > 0);
            acts.add(ask);
        }
        acts.add(button("bulk-leave", "bulk.leave", this::leave));
    }

    private Button button(String name, String key, Runnable act) {
        Button button = new Button(words.text(key, BulkRuns.MOST), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return Names.name(button, name);
    }

    private void focusFirst() {
        acts.getChildren().filter(Button.class::isInstance).findFirst().ifPresent(Focus::on);
    }

    private void chooseFirst() {
        rows.chooseFirst();
        showActs();
        focusFirst();
    }

    private void chooseNone() {
        chosen.clear();
        rows.refresh();
        showActs();
        focusFirst();
    }

    private void leave() {
        chosen.end();
        form.removeAll();
        rows.refresh();
        showActs();
        focusFirst();
    }

    private void openForm() {
        chosen.openForm();
        showForm();
        showActs();
        form.getChildren().findFirst().ifPresent(Focus::on);
    }

    private void showForm() {
        MarkedFields fields = new MarkedFields("bulk-", words);
        OfficeField to =
                new OfficeField(
                        services.directory(),
                        reader.office().flatMap(services.directory()::office),
                        words);
        to.setLabel(words.text("transfer.to"));
        to.setHelperText(words.text("transfer.to_help"));
        to.setRequiredIndicatorVisible(true);
        to.offer(receivers());
        to.setValue(chosen.office());
        to.addValueChangeListener(change -> chosen.office(change.getValue()));
        TextArea reason = new TextArea(words.text("transfer.reason"));
        reason.setHelperText(words.text("transfer.reason_help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setValue(chosen.reason());
        reason.addValueChangeListener(change -> chosen.reason(change.getValue()));
        Button send = new Button(words.text("transfer.send"), click -> fields.run(this::send));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.removeAll();
        form.add(
                Box.of(
                                "div",
                                "tc-form",
                                fields.summary(),
                                fields.add("to", to),
                                fields.add("reason", reason),
                                Box.text("p", "tc-note", words.text("bulk.means")),
                                Box.of(
                                        "div",
                                        "tc-actions",
                                        Names.name(send, "bulk-send"),
                                        button("bulk-cancel", "button.cancel", this::cancel)))
                        .named("bulk-form"));
    }

    /** Whoever can take any of them; what does not fit is refused for its case alone. */
    private Set<OfficeType> receivers() {
        return chosen.kinds().stream()
                .flatMap(
                        kind ->
                                services
                                        .transfers()
                                        .receivers(kind, Transfer.Kind.TRANSFER)
                                        .stream())
                .collect(Collectors.toSet());
    }

    private void cancel() {
        chosen.closeForm();
        form.removeAll();
        showActs();
        focusFirst();
    }

    private void send() {
        List<Problem> problems = new ArrayList<>();
        if (chosen.office() == null) {
            problems.add(new Problem(FieldProblem.REQUIRED, "to", List.of()));
        }
        if (chosen.reason().isBlank()) {
            problems.add(new Problem(FieldProblem.REQUIRED, "reason", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        services.runs()
                .begin(
                        reader,
                        chosen.form().orElseThrow(),
                        new BulkWork.Transferring(
                                new TransferRequest(
                                        Transfer.Kind.TRANSFER,
                                        chosen.office().id(),
                                        chosen.reason(),
                                        Transfer.Journey.NONE)),
                        chosen.ids());
        leave();
        showReports();
        report.getChildren().findFirst().ifPresent(Focus::on);
    }

    private void showReports() {
        report.removeAll();
        services.runs().latest(reader).forEach(run -> report.add(report(run)));
    }

    private Component report(BulkRun run) {
        long refused = run.lines().stream().filter(BulkRun.Line::isRefused).count();
        Box rows = Box.of("ul", "tc-rows");
        run.lines().forEach(line -> rows.add(row(line)));
        Box sheet =
                Box.of(
                                "section",
                                "tc-sheet",
                                Box.text("h2", "", words.text("bulk.report")),
                                Box.text(
                                                "p",
                                                "",
                                                run.isEnded()
                                                        ? words.text(
                                                                "bulk.ended",
                                                                run.lines().size() - refused,
                                                                refused)
                                                        : words.text(
                                                                "bulk.running",
                                                                run.settled(),
                                                                run.lines().size()))
                                        .with("role", "status")
                                        .named("bulk-state"),
                                rows)
                        .with("tabindex", "-1")
                        .named("bulk-report");
        if (run.isEnded()) {
            sheet.add(
                    button(
                            "bulk-dismiss",
                            "bulk.dismiss",
                            () -> {
                                services.runs().dismiss(reader, run.id());
                                showReports();
                                focusFirst();
                            }));
        }
        return sheet;
    }

    private Component row(BulkRun.Line line) {
        Component name =
                line.number().isEmpty()
                        ? Box.text("span", "", words.text("bulk.unseen"))
                        : Links.to(Links.ofCase(line.of()), line.number(), "bulk-case");
        return Box.of("li", "tc-row", name, Box.text("span", "", sentence(line.problems())))
                .named("bulk-line");
    }

    private String sentence(Optional<List<Problem>> problems) {
        return problems.map(
                        told ->
                                told.isEmpty()
                                        ? words.text("bulk.done")
                                        : told.stream()
                                                .map(words::text)
                                                .distinct()
                                                .collect(Collectors.joining(". ")))
                .orElseGet(() -> words.text("bulk.waiting"));
    }
}
