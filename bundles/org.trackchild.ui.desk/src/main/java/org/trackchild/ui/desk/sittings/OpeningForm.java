package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** Opens a sitting: each member that is present is ticked, none beforehand. */
final class OpeningForm extends Div {

    OpeningForm(List<String> expected, Words words, Consumer<List<String>> open) {
        addClassNames("tc-sheet", "tc-form");
        Names.name(this, "opening-form");
        MarkedFields fields = new MarkedFields("opening-", words);
        CheckboxGroup<String> present = new CheckboxGroup<>();
        present.setLabel(words.text("sitting.who_is_present"));
        present.setItems(expected);
        TextArea others = new TextArea(words.text("sitting.others_present"));
        others.setHelperText(words.text("sitting.one_a_line"));
        Button begin =
                new Button(
                        words.text("sitting.open"),
                        click ->
                                fields.run(
                                        () ->
                                                open.accept(
                                                        Stream.concat(
                                                                        expected.stream()
                                                                                .filter(
                                                                                        present
                                                                                                        .getValue()
                                                                                                ::contains),
                                                                        SittingWords.lines(
                                                                                others.getValue())
                                                                                .stream())
                                                                .toList())));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                Box.text("h2", "", words.text("sitting.open")),
                fields.summary(),
                fields.add("present", present),
                Names.name(others, "opening-others"),
                Box.text("p", "tc-muted", words.text("sitting.open_means")),
                Box.of("div", "tc-actions", Names.name(begin, "open-sitting")));
    }
}
