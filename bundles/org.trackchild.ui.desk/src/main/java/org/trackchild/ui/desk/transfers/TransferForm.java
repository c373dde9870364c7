package org.trackchild.ui.desk.transfers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseKind;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Calendar;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

/** Asks another office to take a case over, or to help, and says what will happen. */
public final class TransferForm extends Div {

    private static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_ESCORT = 200;

    private static final String PREFIX = "transfer-";

    private final transient CaseHeader header;

    private final transient Directory directory;

    private final transient Words words;

    private final transient Consumer<TransferRequest> ask;

    private final ProblemSummary summary = new ProblemSummary();

    private final RadioButtonGroup<Transfer.Kind> kind = new RadioButtonGroup<>();

    private final OfficeField to;

    private final TextArea reason = new TextArea();

    private final TextField escort = new TextField();

    private final DatePicker day = new DatePicker();

    private final Box journey = Box.of("div", "tc-pair");

    private final Box means = Box.of("p", "tc-note").with("role", "status").named("transfer-means");

    private final transient Map<String, HasValidation> fields = new LinkedHashMap<>();

    /**
     * @param header the case
     * @param receivers the kinds of offices that can be asked
     * @param ask asks; may refuse
     */
    public TransferForm(
            CaseHeader header,
            Function<Transfer.Kind, Set<OfficeType>> receivers,
            Directory directory,
            Words words,
            Consumer<TransferRequest> ask) {
        this.header = header;
        this.directory = directory;
        this.words = words;
        this.ask = ask;
        to = new OfficeField(directory, directory.office(header.office()), words);
        addClassName("tc-form");
        Names.name(this, "transfer-form");
        fields();
        kind.addValueChangeListener(
                change -> {
                    to.offer(receivers.apply(change.getValue()));
                    tell();
                });
        to.addValueChangeListener(change -> tell());
        kind.setValue(Transfer.Kind.TRANSFER);
        Button send = new Button(words.text("transfer.send"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                summary,
                Names.name(kind, PREFIX + "kind"),
                named("to", to),
                named("reason", reason),
                journey,
                means,
                Box.of("div", "tc-actions", Names.name(send, "transfer-send")));
    }

    private void fields() {
        kind.setLabel(words.text("transfer.what"));
        kind.setItems(Transfer.Kind.values());
        kind.setItemLabelGenerator(each -> words.text("transfer_kind", each));
        to.setLabel(words.text("transfer.to"));
        to.setHelperText(words.text("transfer.to_help"));
        to.setRequiredIndicatorVisible(true);
        to.setManualValidation(true);
        reason.setLabel(words.text("transfer.reason"));
        reason.setHelperText(words.text("transfer.reason_help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        escort.setLabel(words.text("transfer.escort"));
        escort.setMaxLength(LONGEST_ESCORT);
        escort.setManualValidation(true);
        day.setLabel(words.text("transfer.day"));
        day.setI18n(Calendar.texts(words));
        day.setManualValidation(true);
        journey.add(named("escort", escort), named("day", day));
    }

    private <F extends Component & HasValidation> F named(String code, F field) {
        fields.put(code, field);
        return Names.name(field, PREFIX + code);
    }

    private boolean travels() {
        return header.kind() == CaseKind.FOUND && kind.getValue() == Transfer.Kind.TRANSFER;
    }

    /** What will happen, in a sentence. */
    private void tell() {
        journey.setVisible(travels());
        String asked =
                to.getValue() == null
                        ? words.text("transfer.that_office")
                        : words.text(to.getValue().name());
        String keeper = Places.office(header.office(), directory, words);
        means.setText(words.text("transfer.means." + kind.getValue().code(), asked, keeper));
    }

    private void send() {
        summary.clear();
        fields.values().forEach(field -> mark(field, ""));
        if (to.getValue() == null) {
            show(List.of(new Problem(FieldProblem.REQUIRED, "to", List.of())));
            return;
        }
        try {
            ask.accept(
                    new TransferRequest(
                            kind.getValue(),
                            to.getValue().id(),
                            reason.getValue(),
                            travels()
                                    ? new Transfer.Journey(
                                            escort.getValue(), Optional.ofNullable(day.getValue()))
                                    : Transfer.Journey.NONE));
        } catch (ProblemException refused) {
            show(refused.problems());
        }
    }

    private void show(List<Problem> problems) {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String sentence = words.text(problem);
            HasValidation field = fields.get(problem.field());
            if (field == null) {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            } else {
                mark(field, sentence);
                lines.add(
                        new ProblemSummary.Line(
                                sentence,
                                PREFIX + problem.field(),
                                () -> Focus.on((Component) field)));
            }
        }
        summary.show(lines, words);
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(!sentence.isEmpty());
    }
}
