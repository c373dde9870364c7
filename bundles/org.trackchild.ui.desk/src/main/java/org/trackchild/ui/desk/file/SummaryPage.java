package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.paper.Sheet;
import org.trackchild.ui.desk.paper.Signatories;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PurposeField;
import org.trackchild.ui.desk.parts.Screen;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** A case on paper: for what purpose, which stands in the journal, and then the sheet. */
final class SummaryPage extends Screen implements BeforeEnterObserver {

    private final transient CaseServices services;

    private final transient OtherOffices otherOffices;

    private final transient Signatories signatories;

    private transient Optional<CaseId> id = Optional.empty();

    /** {@code null} while the purpose was not told. */
    private transient SummarySheet.Content content;

    /** What is typed; outlives a change of language. */
    private String purpose = "";

    private boolean leftOut;

    private final Sheet sheet = new Sheet();

    SummaryPage(
            Desk desk, CaseServices services, OtherOffices otherOffices, Signatories signatories) {
        super(desk, "page-summary");
        this.services = services;
        this.otherOffices = otherOffices;
        this.signatories = signatories;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse);
        content = null;
        purpose = "";
        leftOut = false;
        rebuildIfOpen();
    }

    @Override
    protected String title() {
        return text("summary.title");
    }

    private CaseId id() {
        return id.orElseThrow(() -> new ProblemException(CaseProblem.NO_SUCH_CASE));
    }

    @Override
    protected void build() {
        Box tools =
                Box.of(
                        "div",
                        "tc-toolbar desk-print-line",
                        Links.to(Links.ofCase(id()), text("summary.to_case"), "to-case"));
        add(tools);
        if (content != null) {
            sheet.write(words(), in -> new SummarySheet(content, signatories, in).of(caller()));
            tools.add(sheet.languageChoice(), sheet.printButton());
            add(sheet);
        } else if (leftOut) {
            add(
                    head(),
                    Box.text("p", "tc-warning", text("summary.left_out"))
                            .with("role", "alert")
                            .named("summary-left-out"));
        } else {
            add(head(), asking());
        }
    }

    private Component asking() {
        MarkedFields fields = new MarkedFields("summary-", words());
        TextArea why = PurposeField.ofOne(words());
        why.setValue(purpose);
        why.addValueChangeListener(change -> purpose = change.getValue());
        Button make = new Button(text("summary.make"), click -> fields.run(this::read));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Box.of(
                        "section",
                        "tc-sheet tc-form",
                        fields.summary(),
                        Box.text("p", "", text("summary.lead")),
                        fields.add(CaseExtracts.PURPOSE, why),
                        Box.of("div", "tc-actions", Names.name(make, "summary-make")))
                .named("summary-form");
    }

    private void read() {
        Caller reader = caller();
        CaseExtracts.Extract extract =
                services.records()
                        .extracts()
                        .read(
                                reader,
                                CaseExtracts.Use.PRINT,
                                Optional.empty(),
                                List.of(id()),
                                purpose);
        leftOut = extract.cases().isEmpty();
        extract.cases().stream().findFirst().ifPresent(file -> content = content(reader, file));
        rebuild();
        sheet.getChildren().findFirst().ifPresent(Focus::on);
    }

    private SummarySheet.Content content(Caller reader, ChildCase file) {
        Map<Words, PackFields> packs = new HashMap<>();
        return new SummarySheet.Content(
                file,
                words ->
                        packs.computeIfAbsent(
                                words, each -> services.pack(reader, file.header(), each)),
                new SummarySheet.Work(
                        services.casework().progress(reader, file.id()),
                        otherOffices.orders().ofCase(reader, file.id()),
                        otherOffices.forms().ofCase(reader, file.id()),
                        otherOffices.transfers().ofCase(reader, file.id()),
                        services.proposals().ofCase(reader, file.id())),
                new SummarySheet.Told(
                        file.header().kind() == CaseKind.MISSING
                                ? otherOffices.sightings().ofCase(reader, file.id())
                                : List.of(),
                        otherOffices.notes().ofCase(reader, file.id())));
    }
}
