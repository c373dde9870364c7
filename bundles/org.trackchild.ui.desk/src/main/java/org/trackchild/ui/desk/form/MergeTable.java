package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.trackchild.registry.api.FieldMerge;
import org.trackchild.registry.api.FieldMerge.Line;
import org.trackchild.registry.api.FieldMerge.Outcome;
import org.trackchild.registry.api.FieldMerge.Side;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.ChildName;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.ProblemSummary;
import org.trackchild.ui.desk.words.Words;

/**
 * Field by field: what it was, what others made of it, what the reader wrote. For a conflict the
 * reader chooses; nothing is chosen beforehand.
 */
final class MergeTable {

    private final FieldMerge merge;

    private final FieldWords values;

    private final UnaryOperator<String> labels;

    private final Words words;

    /** What was chosen, by field; outlives the table. */
    private final Map<String, Side> choices;

    private final Map<String, RadioButtonGroup<Side>> groups = new LinkedHashMap<>();

    /**
     * @param labels the label of a field by its code
     * @param choices what was chosen before, and where choices are kept
     */
    MergeTable(
            FieldMerge merge,
            FieldWords values,
            UnaryOperator<String> labels,
            Words words,
            Map<String, Side> choices) {
        this.merge = merge;
        this.values = values;
        this.labels = labels;
        this.words = words;
        this.choices = choices;
    }

    /** The table. */
    Component component() {
        Box body = Box.of("tbody", "");
        merge.lines().forEach(line -> body.add(row(line)));
        return Box.of(
                        "table",
                        "tc-compare desk-merge",
                        Box.text("caption", "tc-visually-hidden", words.text("merge.caption")),
                        Box.of("thead", "", head()),
                        body)
                .named("merge-table");
    }

    private Component head() {
        Box row = Box.of("tr", "");
        for (String column : List.of("field", "base", "theirs", "mine", "choice")) {
            row.add(Box.text("th", "", words.text("merge." + column)).with("scope", "col"));
        }
        return row;
    }

    private Component row(Line line) {
        return Box.of(
                        "tr",
                        line.outcome() == Outcome.CONFLICT ? "desk-merge-conflict" : "",
                        Box.text("th", "", labels.apply(line.field())).with("scope", "row"),
                        value(line, line.base(), "base"),
                        value(line, line.theirs(), "theirs"),
                        value(line, line.mine(), "mine"),
                        Box.of("td", "", what(line)).with("data-label", words.text("merge.choice")))
                .named("merge-" + line.field());
    }

    private Component value(Line line, String text, String column) {
        String said = values.of(line.field(), text);
        return Box.of(
                        "td",
                        "",
                        said.isBlank()
                                ? Box.text("span", "tc-muted", words.text("compare.not_recorded"))
                                : ChildName.identifying(said, words))
                .with("data-label", words.text("merge." + column))
                .named("merge-" + column);
    }

    private Component what(Line line) {
        if (line.outcome() != Outcome.CONFLICT) {
            return Box.text("span", "", words.text("merge.outcome", line.outcome()));
        }
        RadioButtonGroup<Side> group = new RadioButtonGroup<>();
        group.setItems(Side.values());
        group.setItemLabelGenerator(side -> words.text("merge.choose", side));
        group.setAriaLabel(words.text("merge.choose_for", labels.apply(line.field())));
        group.addClassName("desk-vertical");
        group.setManualValidation(true);
        group.setValue(choices.get(line.field()));
        group.addValueChangeListener(
                change -> {
                    choices.put(line.field(), change.getValue());
                    Entry.mark(group, "");
                });
        groups.put(line.field(), group);
        return Names.name(group, "choose-" + line.field());
    }

    /** Marks the conflicts for which nothing is chosen, and says so for each. */
    List<ProblemSummary.Line> unanswered() {
        List<ProblemSummary.Line> lines = new ArrayList<>();
        groups.forEach(
                (field, group) -> {
                    if (group.getValue() == null) {
                        String sentence = words.text("merge.choose_required", labels.apply(field));
                        Entry.mark(group, sentence);
                        lines.add(new ProblemSummary.Line(sentence, field, () -> Focus.on(group)));
                    }
                });
        return lines;
    }
}
