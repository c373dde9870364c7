package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.IsoDates;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.Order;
import org.trackchild.rules.api.Evidence;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Days;
import org.trackchild.ui.desk.words.Words;

/** The fields of a form in which what belongs to a transition or an order is written down. */
public final class EvidenceFields {

    private static final int LONGEST_LINE = 200;

    private static final int LONGEST_TEXT = 2_000;

    private final Words words;

    private final String prefix;

    private final Map<String, DayField> days = new LinkedHashMap<>();

    private final Map<String, Input> inputs = new LinkedHashMap<>();

    /**
     * @param prefix before the codes of the fields, for tests
     */
    public EvidenceFields(Words words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    /**
     * A field.
     *
     * @param field what is marked when something is wrong
     * @param mark marks it with a sentence, or clears it with an empty one
     * @param text what was written
     * @param put writes it again; leaves out what cannot be chosen any more
     */
    private record Input(
            Component field, HasValidation mark, Supplier<String> text, Consumer<String> put) {}

    /**
     * A record of the case that can be named.
     *
     * @param number by which it is named
     * @param label that people read
     */
    public record Choice(String number, String label) {

        /** A signed order. */
        public static Choice of(Order order, Words words) {
            return new Choice(order.number(), OrderWords.brief(order, words));
        }

        /** A form that was handed in. */
        public static Choice of(CaseForm form, Words words) {
            return new Choice(
                    form.number(), form.number() + ", " + Days.day(form.latestChange(), words));
        }
    }

    /**
     * The field of what belongs to it.
     *
     * @param choices among which one is chosen, where it is a record of the case
     */
    public Component make(Evidence evidence, List<Choice> choices) {
        String label = words.text(evidence.label());
        return switch (evidence.shape()) {
            // where an office or a fit facility is chosen, the form brings its field with it
            case LINE, HOURS, HOME, OFFICE, OFFICES, FIT -> {
                TextField field = new TextField(label);
                field.setMaxLength(LONGEST_LINE);
                if (evidence.shape() == Evidence.Shape.HOURS) {
                    field.setAllowedCharPattern("[0-9]");
                    field.setHelperText(words.text("help.hours"));
                }
                field.setManualValidation(true);
                field.setRequiredIndicatorVisible(evidence.required());
                yield add(evidence.code(), field, field::getValue, field::setValue);
            }
            case TEXT -> {
                TextArea field = new TextArea(label);
                field.setMaxLength(LONGEST_TEXT);
                field.setManualValidation(true);
                field.setRequiredIndicatorVisible(evidence.required());
                yield add(evidence.code(), field, field::getValue, field::setValue);
            }
            case DATE -> day(evidence.code(), label, evidence.required());
            case ORDER, FORM -> {
                Select<Choice> field = new Select<>();
                field.setLabel(starred(label, evidence.required()));
                field.setPlaceholder(words.text("orders.choose"));
                field.setItems(choices);
                field.setItemLabelGenerator(Choice::label);
                field.setManualValidation(true);
                if (choices.size() == 1 && evidence.required()) {
                    field.setValue(choices.get(0));
                }
                yield add(
                        evidence.code(),
                        field,
                        () -> field.getValue() == null ? "" : field.getValue().number(),
                        number ->
                                choices.stream()
                                        .filter(choice -> choice.number().equals(number))
                                        .findFirst()
                                        .ifPresent(field::setValue));
            }
            case FIELDS, CHANNELS -> {
                List<String> codes = OrderWords.codes(evidence.shape());
                CheckboxGroup<String> field =
                        new CheckboxGroup<>(starred(label, evidence.required()));
                field.setItems(codes);
                field.setItemLabelGenerator(code -> OrderWords.word(evidence.shape(), code, words));
                field.setManualValidation(true);
                yield add(
                        evidence.code(),
                        field,
                        () ->
                                String.join(
                                        " ",
                                        codes.stream().filter(field.getValue()::contains).toList()),
                        text ->
                                field.setValue(
                                        Arrays.stream(text.split(" "))
                                                .filter(codes::contains)
                                                .collect(Collectors.toSet())));
            }
        };
    }

    /**
     * The label of a field that is chosen from. Vaadin's own mark of what is required sets {@code
     * aria-required} on buttons and groups, where it has no meaning.
     */
    public static String starred(String label, boolean required) {
        return required ? label + " *" : label;
    }

    /** A field of a day, told as {@code 2026-03-09}. */
    public DayField day(String code, String label, boolean required) {
        DayField field = new DayField(label, required, words);
        days.put(code, field);
        return add(
                code,
                field,
                () -> field.getValue() == null ? "" : field.getValue().toString(),
                text -> IsoDates.day(text).ifPresent(field::setValue));
    }

    /** What was typed as a day and is none: it must not count as nothing. */
    public List<Problem> unreadable() {
        return days.entrySet().stream()
                .filter(each -> each.getValue().isUnreadable())
                .map(each -> new Problem(FieldProblem.NOT_A_DAY, each.getKey(), List.of()))
                .toList();
    }

    /** Adds a field that was made elsewhere. */
    public <F extends Component & HasValidation> F add(
            String code, F field, Supplier<String> text) {
        return add(
                code,
                field,
                text,
                again -> {
                    // begins anew each time
                });
    }

    /** Adds a field that was made elsewhere, and can be filled in again. */
    public <F extends Component & HasValidation> F add(
            String code, F field, Supplier<String> text, Consumer<String> put) {
        inputs.put(code, new Input(field, field, text, put));
        return Names.name(field, prefix + code);
    }

    /** What was written, by the codes of the fields; without those that are empty. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        inputs.forEach((code, input) -> texts.put(code, input.text().get()));
        texts.values().removeIf(String::isBlank);
        return texts;
    }

    /** Writes again what was written before; of fields that are not here nothing is taken. */
    public void fill(Map<String, String> texts) {
        texts.forEach(
                (code, text) -> {
                    Input input = inputs.get(code);
                    if (input != null) {
                        input.put().accept(text);
                    }
                });
    }

    /** All fields. */
    public List<Component> fields() {
        return inputs.values().stream().map(Input::field).toList();
    }

    /** The first field, to take the focus. */
    public Optional<Component> first() {
        return inputs.values().stream().map(Input::field).findFirst();
    }

    /** Nothing is wrong any more. */
    public void clear() {
        inputs.values().forEach(input -> mark(input, ""));
    }

    /** Marks what is wrong; the lines for the summary. */
    public List<ProblemSummary.Line> mark(List<Problem> problems) {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String sentence = words.text(problem);
            Input input = inputs.get(problem.field());
            if (input == null) {
                lines.add(new ProblemSummary.Line(sentence, "", null));
            } else {
                mark(input, sentence);
                lines.add(
                        new ProblemSummary.Line(
                                sentence, prefix + problem.field(), () -> Focus.on(input.field())));
            }
        }
        return lines;
    }

    private static void mark(Input input, String sentence) {
        input.mark().setErrorMessage(sentence);
        input.mark().setInvalid(!sentence.isEmpty());
    }
}
