package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trackchild.model.Event;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.model.Wording;
import org.trackchild.registry.api.CaseProgress;
import org.trackchild.registry.api.Step;
import org.trackchild.rules.api.Evidence;
import org.trackchild.rules.api.Transition;
import org.trackchild.ui.desk.form.FormDrafts;
import org.trackchild.ui.desk.form.KeptTyping;
import org.trackchild.ui.desk.form.TypedFields;
import org.trackchild.ui.desk.orders.EvidenceFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Calendar;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Links;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** What is written down with a transition: when it happened, and its evidence. */
final class StepForm extends Div implements KeptTyping.Fields {

    private static final String HAPPENED = StepMoment.FIELD;

    private static final String DAY = "happened.day";

    private static final String TIME = "happened.time";

    private final transient Transition transition;

    private final transient Words words;

    private final transient Consumer<Step> make;

    private final ProblemSummary summary = new ProblemSummary();

    private final DatePicker day = new DatePicker();

    private final TextField time = new TextField();

    private final transient EvidenceFields moments;

    private final transient StepMoment begun;

    /** Day and time; those that the form begins with are nothing that was typed. */
    private final transient TypedFields moment = new TypedFields();

    private transient Map<String, String> untouched = Map.of();

    private final transient KeptTyping kept;

    private final transient EvidenceFields fields;

    /** The field of the offices that the law proposes; empty where it proposes none. */
    private transient Optional<String> proposes = Optional.empty();

    /**
     * What the form is about.
     *
     * @param offer the transition, and the records on which it can rest
     * @param slot where what is typed is kept until it is recorded, with the address of the case
     * @param recordName what the kind of the record of an evidence is called
     * @param offices makes the field in which offices are chosen that the step tells
     */
    record Context(
            CaseProgress.Offer offer,
            FormDrafts.Slot slot,
            Function<Evidence, Wording> recordName,
            Function<Evidence, OfficesField> offices) {

        /** Address of the case. */
        String address() {
            return slot.address();
        }
    }

    /**
     * @param make makes the step; may refuse
     * @param cancel leaves the form
     */
    StepForm(Context context, Words words, Consumer<Step> make, Runnable cancel) {
        this.transition = context.offer().transition();
        this.words = words;
        this.make = make;
        begun = new StepMoment(words.now());
        moments = new EvidenceFields(words, "step-");
        fields = new EvidenceFields(words, "step-");
        kept =
                new KeptTyping(
                        context.slot().with("?tab=steps&step=" + transition.code()), this, words);
        addClassName("tc-form");
        Names.name(this, "step-form-" + transition.code());
        add(
                summary,
                Box.text("h3", "", words.text(transition.legal().label())),
                kept.note(),
                moment());
        transition.demands().evidence().forEach(evidence -> add(input(evidence, context)));
        Button save =
                new Button(
                        words.text(tells(transition) ? "steps.send" : "steps.save"),
                        click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button leave = new Button(words.text("button.cancel"), click -> cancel.run());
        add(
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(save, "step-save"),
                        Names.name(leave, "step-cancel")));
        untouched = moment.texts();
        kept.follow(fields.fields());
        kept.follow(moment.fields());
        if (lacksRecord(context.offer())) {
            save.setVisible(false);
            return;
        }
        SendKey.of(this, this::save);
    }

    private static boolean tells(Transition transition) {
        return transition.demands().evidence().stream()
                .anyMatch(each -> each.shape() == Evidence.Shape.OFFICES);
    }

    private Component moment() {
        day.setLabel(words.text("steps.day"));
        day.setI18n(Calendar.texts(words));
        day.setMax(words.today());
        day.setValue(words.today());
        day.setManualValidation(true);
        time.setLabel(words.text("steps.time"));
        time.setHelperText(words.text("help.event_time"));
        time.setValue(Days.time(begun.opened().atZone(Event.ZONE).toLocalTime()));
        time.setManualValidation(true);
        moments.add(HAPPENED, day, () -> "");
        moment.day(DAY, day).text(TIME, time);
        return Box.of("div", "tc-pair", day, Names.name(time, "step-time"));
    }

    /**
     * The field of an evidence; in place of an order that nobody signed yet, or of a form that
     * nobody handed in, where to do that.
     */
    private Component input(Evidence evidence, Context context) {
        if (evidence.shape() == Evidence.Shape.OFFICES) {
            return offices(evidence, context);
        }
        if (!evidence.shape().isRecord() || context.offer().records().knows(evidence.code())) {
            Component field = fields.make(evidence, choices(evidence, context.offer().records()));
            String known = context.offer().records().known().get(evidence.code());
            if (known != null) {
                fields.fill(Map.of(evidence.code(), known));
                compare(field, known);
            }
            return field;
        }
        String kind = words.text(context.recordName().apply(evidence));
        if (evidence.shape() == Evidence.Shape.FORM) {
            return Box.of(
                            "div",
                            "tc-note",
                            Box.text("p", "", words.text("steps.no_form", kind)),
                            Links.to(
                                    context.address() + "?tab=orders",
                                    words.text("steps.to_forms"),
                                    "step-to-forms"))
                    .named("step-no-form");
        }
        return Box.of(
                        "div",
                        "tc-note",
                        Box.text("p", "", words.text("steps.no_order", kind)),
                        Links.to(
                                context.address() + "?tab=orders&new=" + evidence.kind(),
                                words.text("steps.to_orders"),
                                "step-to-orders"))
                .named("step-no-order");
    }

    /** Those that the law proposes are ticked. */
    private Component offices(Evidence evidence, Context context) {
        OfficesField field = context.offices().apply(evidence);
        fields.add(evidence.code(), field.ticked(), field::chosen, field::choose);
        String proposed = context.offer().records().known().get(evidence.code());
        if (proposed != null) {
            field.choose(proposed);
            proposes = Optional.of(evidence.code());
        }
        return field;
    }

    /** Says that an answer is that of the case, or what the case says instead. */
    private void compare(Component field, String known) {
        if (field instanceof TextField line) {
            line.setHelperText(words.text("steps.from_case"));
            line.addValueChangeListener(
                    change ->
                            line.setHelperText(
                                    change.getValue().strip().equals(known)
                                            ? words.text("steps.from_case")
                                            : words.text("steps.case_says", known)));
        }
    }

    private List<EvidenceFields.Choice> choices(Evidence evidence, CaseProgress.Records records) {
        return Stream.concat(
                        records.orders().getOrDefault(evidence.code(), List.of()).stream()
                                .map(order -> EvidenceFields.Choice.of(order, words)),
                        records.forms().getOrDefault(evidence.code(), List.of()).stream()
                                .map(form -> EvidenceFields.Choice.of(form, words)))
                .toList();
    }

    /** Whether a record is needed that is not there: then there is nothing to write down. */
    private static boolean lacksRecord(CaseProgress.Offer offer) {
        return offer.transition().demands().evidence().stream()
                .filter(each -> each.shape().isRecord() && each.required())
                .anyMatch(each -> !offer.records().knows(each.code()));
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = fields.texts();
        if (!moment.texts().equals(untouched)) {
            texts.putAll(moment.texts());
        }
        return texts;
    }

    @Override
    public void fill(Map<String, String> texts) {
        fields.fill(texts);
        if (texts.containsKey(DAY)) {
            moment.fill(texts);
        }
    }

    /** Takes the focus. */
    void begin() {
        fields.first().ifPresentOrElse(Focus::on, day::focus);
    }

    private void save() {
        summary.clear();
        fields.clear();
        moments.clear();
        try {
            List<Problem> unreadable = new ArrayList<>(fields.unreadable());
            // left out, the law would choose: whoever unticks all has to say whom else they tell
            proposes.filter(code -> !fields.texts().containsKey(code))
                    .map(code -> new Problem(FieldProblem.REQUIRED, code, List.of()))
                    .ifPresent(unreadable::add);
            if (!unreadable.isEmpty()) {
                throw new ProblemException(unreadable);
            }
            Instant happened =
                    moment.texts().equals(untouched)
                            ? begun.untouched(words.now())
                            : begun.told(day.getValue(), time.getValue(), words.now());
            make.accept(new Step(transition.code(), happened, fields.texts()));
            kept.sent();
        } catch (ProblemException refused) {
            show(refused.problems());
        }
    }

    private void show(List<Problem> problems) {
        List<Problem> ofMoment =
                problems.stream().filter(each -> each.field().equals(HAPPENED)).toList();
        List<ProblemSummary.Line> lines = new ArrayList<>(moments.mark(ofMoment));
        lines.addAll(
                fields.mark(problems.stream().filter(each -> !ofMoment.contains(each)).toList()));
        summary.show(lines, words);
    }
}
