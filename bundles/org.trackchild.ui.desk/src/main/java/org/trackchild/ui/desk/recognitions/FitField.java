package org.trackchild.ui.desk.recognitions;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Recognition;
import org.trackchild.registry.api.Recognitions.Choice;
import org.trackchild.ui.desk.words.Words;

/** Chooses a recognised fit facility or fit person, and tells how many places are free. */
public final class FitField extends ComboBox<Choice> {

    private final transient Function<String, List<Choice>> choices;

    /**
     * @param choices those that are recognised today, by what was typed
     * @param directory knows what districts are called
     */
    public FitField(
            String label,
            Function<String, List<Choice>> choices,
            Directory directory,
            Words words) {
        super(label);
        this.choices = choices;
        setItemLabelGenerator(choice -> RecognitionWords.choice(choice, directory, words));
        setHelperText(words.text("fit.choose_help"));
        setClearButtonVisible(true);
        setManualValidation(true);
        setItems(
                query ->
                        choices.apply(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
    }

    /** The number of the chosen one; empty for none. */
    public String chosen() {
        return Optional.ofNullable(getValue()).map(Choice::number).orElse("");
    }

    /** Chooses by its number; who cannot be chosen any more is not. */
    public void choose(String number) {
        choices.apply(Recognition.numberIn(number)).stream()
                .filter(each -> each.number().equals(Recognition.numberIn(number)))
                .findFirst()
                .ifPresent(this::setValue);
    }
}
