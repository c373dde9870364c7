package org.trackchild.ui.desk.paper;

import com.vaadin.flow.component.button.Button;
import java.util.function.Supplier;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** The one button that prints. */
public final class Printing {

    private Printing() {}

    /**
     * The button that prints a sheet; on every page it stands at the end of the first line.
     *
     * @param paper the sheet as it is when somebody clicks
     */
    public static Button button(Words words, Supplier<Paper> paper) {
        return Names.name(
                new Button(words.text("button.print"), click -> paper.get().print()), "print");
    }
}
