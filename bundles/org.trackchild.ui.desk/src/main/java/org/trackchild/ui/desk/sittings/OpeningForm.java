package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** Opens a sitting: each member that is present is ticked, none beforehand. */
final class OpeningForm extends Div {

    /** Opens with who presides, empty where nobody has to, and all who are present. */
    interface Opening {
        void open(String presiding, List<String> present);
    }

    /**
     * @param presided whether somebody has to preside
     */
    OpeningForm(List<String> expected, boolean presided, Words words, Opening opening) {
        addClassNames("tc-sheet", "tc-form");
        Names.name(this, "opening-form");
        MarkedFields fields = new MarkedFields("opening-", words);
        CheckboxGroup<String> present = new CheckboxGroup<>();
        present.setLabel(words.text("sitting.who_is_present"));
        present.setItems(expected);
        TextArea others = new TextArea(words.text("sitting.others_present"));
        others.setHelperText(words.text("sitting.one_a_line"));
        ComboBox<String> presiding = new ComboBox<>(words.text("sitting.who_presides"), expected);
        presiding.setHelperText(words.text("sitting.who_presides_help"));
        presiding.setAllowCustomValue(true);
        presiding.addCustomValueSetListener(typed -> presiding.setValue(typed.getDetail()));
        Button begin =
                new Button(
                        words.text("sitting.open"),
                        click ->
                                fields.run(
                                        () ->
                                                opening.open(
                                                        presiding.getOptionalValue().orElse(""),
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
                presided ? fields.add("presiding", presiding) : Box.of("div", ""),
                fields.add("present", present),
                Names.name(others, "opening-others"),
                Box.text("p", "tc-muted", words.text("sitting.open_means")),
                Box.of("div", "tc-actions", Names.name(begin, "open-sitting")));
    }
}
