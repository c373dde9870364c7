package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trackchild.access.api.Caller;
import org.trackchild.exchange.api.CaseFiles;
import org.trackchild.exchange.api.CaseFiles.CaseFile;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.BulkRuns;
import org.trackchild.registry.api.CaseExtracts;
import org.trackchild.registry.api.CaseExtracts.Extract;
import org.trackchild.registry.api.CaseExtracts.Use;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.CsvFile;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.PurposeField;
import org.trackchild.ui.desk.words.Words;

/** For what purpose cases leave the register: as a file, or on paper. */
final class ExtractForm extends Div {

    private final transient BulkServices services;

    private final transient Caller reader;

    private final transient Words words;

    private final transient Chosen chosen;

    private final Box made = Box.of("div", "");

    /**
     * @param use how they leave
     * @param printed gets the cases that are to be printed
     * @param left runs when the reader does not want it any more
     */
    ExtractForm(
            BulkServices services,
            Caller reader,
            Words words,
            Chosen chosen,
            Use use,
            Consumer<Extract> printed,
            Runnable left) {
        this.services = services;
        this.reader = reader;
        this.words = words;
        this.chosen = chosen;
        addClassName("tc-form");
        MarkedFields fields = new MarkedFields("extract-", words);
        TextArea purpose = purpose();
        add(
                fields.summary(),
                Box.text("h2", "", words.text("extract." + use.code())),
                fields.add(CaseExtracts.PURPOSE, purpose),
                Box.text("p", "tc-note", words.text("extract.note." + use.code())));
        Button make =
                new Button(
                        words.text("extract.make." + use.code(), chosen.size()),
                        click ->
                                fields.run(
                                        () -> {
                                            if (use == Use.PRINT) {
                                                printed.accept(extract());
                                            } else {
                                                showFile();
                                            }
                                        }));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setEnabled(chosen.size() > 0);
        Button leave = new Button(words.text("button.cancel"), click -> left.run());
        add(
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(make, "extract-make"),
                        Names.name(leave, "extract-cancel")),
                made);
        Names.name(this, "extract-form");
    }

    private TextArea purpose() {
        TextArea purpose = PurposeField.of(words);
        purpose.setValue(chosen.typed(CaseExtracts.PURPOSE));
        purpose.addValueChangeListener(
                change -> {
                    chosen.type(CaseExtracts.PURPOSE, change.getValue());
                    made.removeAll(); // another purpose is another file
                });
        return purpose;
    }

    private Extract extract() {
        return services.extracts()
                .read(
                        reader,
                        Use.PRINT,
                        Optional.empty(),
                        chosen.ids(),
                        chosen.typed(CaseExtracts.PURPOSE));
    }

    private void showFile() {
        if (chosen.kinds().size() > 1) {
            throw new ProblemException(
                    List.of(new Problem(CaseProblem.ONE_KIND_ONLY, BulkRuns.CASES, List.of())));
        }
        Optional<CaseFiles> files = services.files();
        made.removeAll();
        if (files.isEmpty()) {
            made.add(Box.text("p", "", words.text("extract.away")).with("role", "alert"));
            return;
        }
        CaseFile file =
                files.get()
                        .csv(
                                reader,
                                chosen.kinds().stream().findFirst().orElse(CaseKind.MISSING),
                                chosen.ids(),
                                chosen.typed(CaseExtracts.PURPOSE));
        String name = services.filePrefix() + file.name();
        Anchor download = CsvFile.link(name, file.bytes(), words.text("extract.download", name));
        made.add(
                Box.text("p", "", words.text("extract.made", file.cases(), file.leftOut()))
                        .with("role", "status")
                        .named("extract-made"),
                Names.name(download, "extract-download"));
        Focus.on(download);
    }
}
