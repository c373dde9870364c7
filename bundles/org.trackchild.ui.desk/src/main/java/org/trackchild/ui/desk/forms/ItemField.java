package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.registry.api.FormView;
import org.trackchild.rules.api.FormItem;
import org.trackchild.ui.desk.orders.EvidenceFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** The field of one item, with where its answer comes from. */
final class ItemField extends Div {

    private static final int LONGEST_LINE = 300;

    private static final int LONGEST_TEXT = 8_000;

    /** So many words stand side by side; more are a list to open. */
    private static final int RADIOS = 4;

    private transient FormView.Item shown;

    /** Version of the form in which the reader saw this answer. */
    private long seen;

    private final transient Words words;

    private final transient Act act;

    private final transient Input input;

    private final Div beneath = new Div();

    /** What the page does with what is written. */
    interface Act {

        /**
         * Saves an answer.
         *
         * @param text the answer; nothing gives it back to what is known
         */
        void save(ItemField field, Optional<String> text);

        /** Notes that what is written cannot be saved. */
        void refuse(ItemField field, Problem problem);
    }

    /**
     * A field.
     *
     * @param field that takes the focus
     * @param text what is written
     * @param show shows an answer
     * @param mark says what is wrong; nothing with an empty sentence
     */
    private record Input(
            Component field, Supplier<String> text, Consumer<String> show, Consumer<String> mark) {}

    /**
     * @param version of the form
     */
    ItemField(FormView.Item item, long version, Words words, Act act) {
        this.words = words;
        this.act = act;
        this.shown = item;
        addClassName("desk-form-item");
        input = input(item.item());
        add(Names.name(input.field(), "item-" + item.item().code()), beneath);
        showText(item);
        show(item, version);
    }

    /** What the field cannot read stands beneath it. */
    private void showText(FormView.Item item) {
        input.show().accept(item.readable() ? item.text() : "");
    }

    /** Code of the item. */
    String code() {
        return shown.item().code();
    }

    /** Version of the form in which the reader saw the answer. */
    long seen() {
        return seen;
    }

    /** Takes the focus. */
    void focusInput() {
        Focus.on(input.field());
    }

    /** Shows how the item is now, but never touches what somebody is writing. */
    void show(FormView.Item item, long version) {
        shown = item;
        seen = version;
        setVisible(item.asked());
        mark("");
        beneath.removeAll();
        if (input.field() instanceof HasHelper helped) {
            helped.setHelperText(helper());
        } else if (!helper().isEmpty()) {
            beneath.add(Box.text("p", "tc-muted tc-small", helper()));
        }
        if (!item.readable()) {
            beneath.add(FormWords.asRecorded(item.item(), item.text(), words));
        }
        if (item.source().isEmpty()
                && !item.known().isEmpty()
                && !item.known().equals(item.text())) {
            beneath.add(known());
        }
    }

    private String helper() {
        String restricted = shown.item().terms().restricted() ? words.text("forms.restricted") : "";
        String source = shown.source().map(from -> FormWords.source(from, words)).orElse("");
        return restricted.isEmpty() || source.isEmpty()
                ? restricted + source
                : restricted + " · " + source;
    }

    /** What is known, where somebody wrote something else. */
    private Component known() {
        Button back = new Button(words.text("forms.use_known"));
        back.addThemeVariants(ButtonVariant.LUMO_SMALL);
        back.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("forms.use_known") + ": " + words.text(shown.item().label()));
        back.addClickListener(
                click -> {
                    input.show().accept(shown.known());
                    act.save(this, Optional.empty());
                });
        return Box.of(
                "p",
                "tc-small tc-muted desk-form-known",
                Box.text(
                        "span",
                        "",
                        words.text(
                                "forms.known",
                                FormWords.plain(shown.item(), shown.known(), words))),
                Names.name(back, "use-known-" + code()));
    }

    /** Says what is wrong; nothing with an empty sentence. */
    void mark(String sentence) {
        input.mark().accept(sentence);
    }

    /**
     * Shows what somebody else answered meanwhile, and lets the reader choose.
     *
     * @param theirs the item as it is now
     * @param version of the form now
     * @param taken called when the reader takes theirs: it is saved already, and need not be one
     *     that could be saved today
     */
    void choose(FormView.Item theirs, long version, Runnable taken) {
        Button take = new Button(words.text("forms.take_theirs"));
        take.addClickListener(
                click -> {
                    showText(theirs);
                    show(theirs, version);
                    input.field().getElement().callJsFunction("focus");
                    taken.run();
                });
        Button keep = new Button(words.text("forms.keep_mine"));
        keep.addClickListener(
                click -> {
                    seen = version;
                    act.save(this, Optional.of(input.text().get()));
                });
        beneath.removeAll();
        beneath.add(
                Box.of(
                                "div",
                                "tc-warning",
                                Box.text("p", "", words.text("forms.answered_meanwhile")),
                                Box.of("div", "desk-quote", FormWords.answer(theirs, words)),
                                Box.of(
                                        "div",
                                        "tc-actions",
                                        Names.name(take, "take-theirs"),
                                        Names.name(keep, "keep-mine")))
                        .with("role", "alert")
                        .named("conflict-" + code()));
    }

    private void changed() {
        act.save(this, Optional.of(input.text().get()));
    }

    private Input input(FormItem item) {
        String label = FormWords.label(item, words);
        boolean required = item.terms().required();
        return switch (item.shape()) {
            case LINE, NUMBER -> {
                TextField field = new TextField(label);
                field.setMaxLength(LONGEST_LINE);
                field.setRequiredIndicatorVisible(required);
                if (item.shape() == FormItem.Shape.NUMBER) {
                    field.getElement().setAttribute("inputmode", "numeric");
                }
                Idle.save(field, this::changed);
                field.setManualValidation(true);
                yield new Input(field, field::getValue, field::setValue, marked(field));
            }
            case TEXT -> {
                TextArea field = new TextArea(label);
                field.setMaxLength(LONGEST_TEXT);
                field.setRequiredIndicatorVisible(required);
                Idle.save(field, this::changed);
                field.setManualValidation(true);
                yield new Input(field, field::getValue, field::setValue, marked(field));
            }
            case DATE -> day(label, required);
            case YES_NO ->
                    radios(
                            EvidenceFields.starred(label, required),
                            List.of(FormItem.YES, FormItem.NO));
            case CHOICE -> {
                List<String> codes =
                        item.asked().words().stream().map(FormItem.Word::code).toList();
                yield codes.size() <= RADIOS
                        ? radios(EvidenceFields.starred(label, required), codes)
                        : select(EvidenceFields.starred(label, required), codes);
            }
            case SEVERAL -> several(EvidenceFields.starred(label, required), item);
            case TABLE -> {
                RowsField field =
                        new RowsField(
                                item,
                                EvidenceFields.starred(label, required),
                                words,
                                this::changed);
                yield new Input(field, field::text, field::show, field::mark);
            }
        };
    }

    private static Consumer<String> marked(HasValidation field) {
        return sentence -> {
            field.setErrorMessage(sentence);
            field.setInvalid(!sentence.isEmpty());
        };
    }

    private String word(String code) {
        return shown.item().shape() == FormItem.Shape.YES_NO
                ? words.text("forms." + code)
                : FormWords.word(shown.item(), code, words);
    }

    private Input radios(String label, List<String> codes) {
        RadioButtonGroup<String> field = new RadioButtonGroup<>(label);
        field.setItems(codes);
        field.setItemLabelGenerator(this::word);
        field.setManualValidation(true);
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed();
                    }
                });
        return new Input(
                field,
                () -> field.getValue() == null ? "" : field.getValue(),
                text -> field.setValue(codes.contains(text) ? text : null),
                marked(field));
    }

    private Input select(String label, List<String> codes) {
        Select<String> field = new Select<>();
        field.setLabel(label);
        field.setItems(codes);
        field.setItemLabelGenerator(code -> code == null ? "" : word(code));
        field.setEmptySelectionAllowed(true);
        field.setPlaceholder(words.text("orders.choose"));
        field.setManualValidation(true);
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed();
                    }
                });
        return new Input(
                field,
                () -> field.getValue() == null ? "" : field.getValue(),
                text -> field.setValue(codes.contains(text) ? text : null),
                marked(field));
    }

    private Input several(String label, FormItem item) {
        List<String> codes = item.asked().words().stream().map(FormItem.Word::code).toList();
        CheckboxGroup<String> field = new CheckboxGroup<>(label);
        field.setItems(codes);
        field.setItemLabelGenerator(this::word);
        field.setManualValidation(true);
        field.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed();
                    }
                });
        return new Input(
                field,
                () -> String.join(" ", codes.stream().filter(field.getValue()::contains).toList()),
                text -> {
                    LinkedHashSet<String> chosen = new LinkedHashSet<>(List.of(text.split(" ")));
                    chosen.retainAll(codes);
                    field.setValue(chosen);
                },
                marked(field));
    }

    private Input day(String label, boolean required) {
        DayField field = new DayField(label, required, words);
        field.onWritten(
                () -> {
                    if (field.isUnreadable()) {
                        act.refuse(this, new Problem(FieldProblem.NOT_A_DAY, code(), List.of()));
                    } else {
                        changed();
                    }
                });
        return new Input(
                field,
                () -> field.getValue() == null ? "" : field.getValue().toString(),
                text -> field.setValue(text.isEmpty() ? null : LocalDate.parse(text)),
                marked(field));
    }
}
