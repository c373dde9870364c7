package org.trackchild.ui.desk.paper;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Function;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/**
 * A sheet on a page, in the languages that its reader chose: those of the page until then. To be
 * used with the session locked.
 */
public final class Sheet extends Div {

    private transient Words page;

    private transient Function<Tongues, Paper> writer;

    /** {@code null}: that of the page. */
    private Tongues.Choice chosen;

    private Paper paper;

    /**
     * Writes it.
     *
     * @param words the texts of the page
     * @param writing writes it in some languages; it is asked again when others are chosen
     */
    public void write(Words words, Function<Tongues, Paper> writing) {
        page = words;
        writer = writing;
        write();
    }

    private void write() {
        removeAll();
        paper = writer.apply(Tongues.of(languages(), page));
        add(paper);
    }

    private Tongues.Choice languages() {
        return chosen == null ? Tongues.Choice.of(page) : chosen;
    }

    /** Chooses the languages; after it was written. */
    public Component languageChoice() {
        Select<Tongues.Choice> choice = new Select<>();
        choice.setLabel(page.text("paper.language"));
        choice.setItems(Tongues.Choice.values());
        choice.setItemLabelGenerator(each -> page.text("paper_language", each));
        choice.setValue(languages());
        choice.addValueChangeListener(
                change -> {
                    chosen = change.getValue();
                    write();
                });
        return Names.name(choice, "sheet-language");
    }

    /** The button that prints it; after it was written. */
    public Button printButton() {
        return Printing.button(page, () -> paper);
    }
}
