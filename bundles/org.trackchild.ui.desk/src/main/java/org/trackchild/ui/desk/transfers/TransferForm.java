package org.trackchild.ui.desk.transfers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Code;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseHeader;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.TransferRequest;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.parts.Places;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** Asks another office to take a case over, or to help, and says what will happen. */
public final class TransferForm extends Div implements KeptTyping.Fields {

    private static final int LONGEST_REASON = 1_000;

    private static final int LONGEST_ESCORT = 200;

    private static final String PREFIX = "transfer-";

    private final transient CaseHeader header;

    private final transient Directory directory;

    private final transient Words words;

    private final transient Consumer<TransferRequest> ask;

    private final RadioButtonGroup<Transfer.Kind> kind = new RadioButtonGroup<>();

    private final OfficeField to;

    private final TextArea reason = new TextArea();

    private final TextField escort = new TextField();

    private final DayField day;

    private final Box journey = Box.of("div", "tc-pair");

    private final Box means = Box.of("p", "tc-note").with("role", "status").named("transfer-means");

    private final transient MarkedFields fields;

    private final transient KeptTyping kept;

    /**
     * @param header the case
     * @param receivers the kinds of offices that can be asked
     * @param slot where what is typed is kept
     * @param ask asks; may refuse
     */
    public TransferForm(
            CaseHeader header,
            Function<Transfer.Kind, Set<OfficeType>> receivers,
            Directory directory,
            FormDrafts.Slot slot,
            Words words,
            Consumer<TransferRequest> ask) {
        this.header = header;
        this.directory = directory;
        this.words = words;
        day = new DayField(words.text("transfer.day"), false, words);
        this.ask = ask;
        fields = new MarkedFields(PREFIX, words);
        kept = new KeptTyping(slot, this, words);
        to = new OfficeField(directory, directory.office(header.office()), words);
        addClassName("tc-form");
        Names.name(this, "transfer-form");
        label(receivers);
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
                fields.summary(),
                kept.note(),
                Names.name(kind, PREFIX + "kind"),
                fields.add("to", to),
                fields.add("reason", reason),
                journey,
                means,
                Box.of("div", "tc-actions", Names.name(send, "transfer-send")));
        kept.follow(List.of(kind, to, reason, escort, day));
        SendKey.of(this, this::send);
    }

    private void label(Function<Transfer.Kind, Set<OfficeType>> receivers) {
        kind.setLabel(words.text("transfer.what"));
        kind.setItems(
                Stream.of(Transfer.Kind.values())
                        .filter(each -> !receivers.apply(each).isEmpty())
                        .toList());
        kind.setItemLabelGenerator(each -> words.text("transfer_kind", each));
        to.setLabel(words.text("transfer.to"));
        to.setHelperText(words.text("transfer.to_help"));
        to.setRequiredIndicatorVisible(true);
        reason.setLabel(words.text("transfer.reason"));
        reason.setHelperText(words.text("transfer.reason_help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        escort.setLabel(words.text("transfer.escort"));
        escort.setMaxLength(LONGEST_ESCORT);
        journey.add(fields.add("escort", escort), fields.add("day", day));
    }

    /** Goes on with what was typed into another form. */
    public void take(TransferForm before) {
        kind.setValue(before.kind.getValue());
        to.setValue(before.to.getValue());
        reason.setValue(before.reason.getValue());
        escort.setValue(before.escort.getValue());
        day.setValue(before.day.getValue());
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("kind", kind.getValue().code());
        texts.put("to", to.getValue() == null ? "" : to.getValue().id().value());
        texts.put("reason", reason.getValue());
        texts.put("escort", escort.getValue());
        texts.put("day", day.getValue() == null ? "" : day.getValue().toString());
        texts.values().removeIf(String::isBlank);
        return texts;
    }

    @Override
    public void fill(Map<String, String> texts) {
        Code.find(Transfer.Kind.class, texts.getOrDefault("kind", "")).ifPresent(kind::setValue);
        Optional.ofNullable(texts.get("to"))
                .flatMap(id -> directory.office(new OfficeId(id)))
                .ifPresent(to::setValue);
        reason.setValue(texts.getOrDefault("reason", ""));
        escort.setValue(texts.getOrDefault("escort", ""));
        IsoDates.day(texts.getOrDefault("day", "")).ifPresent(day::setValue);
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
        fields.run(
                () -> {
                    List<Problem> problems = new ArrayList<>();
                    if (to.getValue() == null) {
                        problems.add(new Problem(FieldProblem.REQUIRED, "to", List.of()));
                    }
                    if (travels() && day.isUnreadable()) {
                        problems.add(new Problem(FieldProblem.NOT_A_DAY, "day", List.of()));
                    }
                    if (!problems.isEmpty()) {
                        throw new ProblemException(problems);
                    }
                    ask.accept(
                            new TransferRequest(
                                    kind.getValue(),
                                    to.getValue().id(),
                                    reason.getValue(),
                                    travels()
                                            ? new Transfer.Journey(
                                                    escort.getValue(),
                                                    Optional.ofNullable(day.getValue()))
                                            : Transfer.Journey.NONE));
                    kept.sent();
                });
    }
}
