package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trackchild.directory.api.Directory;
import org.trackchild.directory.api.Office;
import org.trackchild.directory.api.OfficeType;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.OfficeId;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.OrderDraft;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.OrderKind;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.OfficeField;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.recognitions.FitField;
import org.trackchild.ui.desk.words.Words;

/** Draws up an order: its kind, and what orders of this kind say. */
final class OrderForm extends Div {

    private static final String PREFIX = "order-";

    private static final String KIND = "kind";

    private static final String FROM = "from";

    private static final String UNTIL = "until";

    private final transient Homes homes;

    private final transient Words words;

    private final transient Consumer<OrderDraft> draft;

    private final transient FormDrafts.Slot slot;

    private final ProblemSummary summary = new ProblemSummary();

    private final Select<OrderKind> kinds = new Select<>();

    private final Box place = Box.of("div", "tc-form");

    /** What was typed for one kind is still there when the reader comes back from another. */
    private final transient Map<String, Sheet> sheets = new HashMap<>();

    /**
     * The fields of one kind.
     *
     * @param fields the fields
     * @param from the first day
     * @param until the last day
     * @param kept what was typed before
     * @param box in which they stand
     */
    private record Sheet(
            EvidenceFields fields, DayField from, DayField until, KeptTyping kept, Box box) {}

    /** What is kept of one kind. */
    private record Typed(EvidenceFields fields) implements KeptTyping.Fields {

        @Override
        public Map<String, String> texts() {
            return fields.texts();
        }

        @Override
        public void fill(Map<String, String> texts) {
            fields.fill(texts);
        }
    }

    /**
     * Among which homes or other offices, and among which fit facilities and fit persons, one is
     * chosen.
     *
     * @param directory knows the offices
     * @param keeper the office that keeps the case: homes near it come first
     * @param fit with whom the child can be placed, by what was typed
     */
    record Homes(
            Directory directory, OfficeId keeper, Function<String, List<Recognitions.Choice>> fit) {

        private OfficeField field(Evidence evidence, Words words) {
            Optional<Office> near = directory.office(keeper);
            OfficeField field =
                    new OfficeField(
                            directory, near.filter(office -> !office.type().isHome()), words);
            field.setLabel(words.text(evidence.label()));
            field.setRequiredIndicatorVisible(evidence.required());
            field.setManualValidation(true);
            field.offer(
                    Arrays.stream(OfficeType.values())
                            .filter(type -> fits(evidence, type))
                            .collect(Collectors.toSet()));
            return field;
        }

        private static boolean fits(Evidence evidence, OfficeType type) {
            return evidence.shape() == Evidence.Shape.HOME
                    ? type.isHomeOfOrders()
                    : type.code().equals(evidence.kind());
        }
    }

    /**
     * @param offered the kinds that can be drawn up
     * @param chosen code of the kind to begin with; empty for none
     * @param slot where what is typed is kept, of each kind by itself
     * @param draft draws the order up; may refuse
     */
    OrderForm(
            List<OrderKind> offered,
            String chosen,
            Homes homes,
            FormDrafts.Slot slot,
            Words words,
            Consumer<OrderDraft> draft) {
        this.homes = homes;
        this.words = words;
        this.draft = draft;
        this.slot = slot;
        addClassName("tc-form");
        Names.name(this, "order-form");
        kinds.setLabel(EvidenceFields.starred(words.text("orders.kind"), true));
        kinds.setPlaceholder(words.text("orders.choose"));
        kinds.setItems(offered);
        kinds.setItemLabelGenerator(kind -> words.text(kind.legal().label()));
        kinds.setManualValidation(true);
        kinds.addValueChangeListener(change -> show());
        Button save = new Button(words.text("orders.draft"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                summary,
                Names.name(kinds, PREFIX + KIND),
                place,
                Box.of("div", "tc-actions", Names.name(save, "order-save")));
        SendKey.of(this, this::save);
        offered.stream()
                .filter(kind -> kind.code().equals(chosen))
                .findFirst()
                .ifPresent(kinds::setValue);
    }

    private void show() {
        summary.clear();
        kinds.setInvalid(false);
        place.removeAll();
        OrderKind kind = kinds.getValue();
        if (kind != null) {
            place.add(sheets.computeIfAbsent(kind.code(), code -> sheet(kind)).box());
        }
    }

    private Sheet sheet(OrderKind kind) {
        EvidenceFields fields = new EvidenceFields(words, PREFIX);
        KeptTyping kept =
                new KeptTyping(slot.with("&new=" + kind.code()), new Typed(fields), words);
        Box box =
                Box.of(
                        "div",
                        "tc-form",
                        kept.note(),
                        Box.text("p", "tc-muted tc-small", OrderWords.basis(kind, words)));
        kind.particulars().forEach(each -> box.add(field(fields, each)));
        DayField from = fields.day(FROM, words.text("orders.first_day"), true);
        from.setValue(words.today());
        DayField until = fields.day(UNTIL, words.text("orders.last_day"), kind.term().ends());
        until.setMin(words.today());
        if (!kind.term().ends()) {
            until.setHelperText(words.text("orders.last_day_help"));
        }
        box.add(Box.of("div", "tc-pair", from, until));
        kept.follow(fields.fields());
        return new Sheet(fields, from, until, kept, box);
    }

    private Component field(EvidenceFields fields, Evidence evidence) {
        if (evidence.shape() == Evidence.Shape.FIT) {
            FitField fit =
                    new FitField(
                            words.text(evidence.label()), homes.fit(), homes.directory(), words);
            fit.setRequiredIndicatorVisible(evidence.required());
            return fields.add(evidence.code(), fit, fit::chosen, fit::choose);
        }
        if (evidence.shape() != Evidence.Shape.HOME && evidence.shape() != Evidence.Shape.OFFICE) {
            return fields.make(evidence, List.of());
        }
        OfficeField home = homes.field(evidence, words);
        return fields.add(
                evidence.code(),
                home,
                () -> home.getValue() == null ? "" : home.getValue().id().value(),
                id -> homes.directory().office(new OfficeId(id)).ifPresent(home::setValue));
    }

    /** Takes the focus. */
    void begin() {
        getElement().callJsFunction("scrollIntoView");
        OrderKind kind = kinds.getValue();
        if (kind == null) {
            kinds.focus();
        } else {
            sheets.get(kind.code()).fields().first().ifPresent(Focus::on);
        }
    }

    private void save() {
        summary.clear();
        kinds.setInvalid(false);
        OrderKind kind = kinds.getValue();
        if (kind == null) {
            String sentence = words.text(new Problem(FieldProblem.REQUIRED, KIND, List.of()));
            kinds.setErrorMessage(sentence);
            kinds.setInvalid(true);
            summary.show(
                    List.of(new ProblemSummary.Line(sentence, PREFIX + KIND, kinds::focus)), words);
            return;
        }
        Sheet sheet = sheets.get(kind.code());
        sheet.fields().clear();
        try {
            List<Problem> problems = new ArrayList<>(sheet.fields().unreadable());
            LocalDate from = sheet.from().getValue();
            if (from == null && !sheet.from().isUnreadable()) {
                problems.add(new Problem(FieldProblem.REQUIRED, FROM, List.of()));
            }
            if (!problems.isEmpty()) {
                throw new ProblemException(problems);
            }
            Map<String, String> texts = sheet.fields().texts();
            texts.remove(FROM);
            texts.remove(UNTIL);
            draft.accept(
                    new OrderDraft(
                            kind.code(),
                            texts,
                            from,
                            Optional.ofNullable(sheet.until().getValue())));
            sheet.kept().sent();
        } catch (ProblemException refused) {
            summary.show(sheet.fields().mark(refused.problems()), words);
        }
    }
}
