package org.trackchild.ui.desk.quality;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Focus;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.words.Words;

/** Asks why another version is to be used, and says what follows. */
final class VersionChoice extends Div {

    private static final int LONGEST_REASON = 1_000;

    /**
     * @param name the version, for people
     * @param chosen gets the reason
     * @param cancelled called when nothing is to change
     */
    VersionChoice(Words words, String name, Consumer<String> chosen, Runnable cancelled) {
        addClassNames("tc-form", "tc-sheet-plain");
        Names.name(this, "version-choice");
        TextArea reason = new TextArea(words.text("quality.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        Button use =
                new Button(
                        words.text("quality.use_version", name),
                        click -> chosen.accept(reason.getValue()));
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(words.text("button.cancel"), click -> cancelled.run());
        add(
                Box.text("h3", "", words.text("quality.use_version", name)),
                Box.text("p", "", words.text("quality.use_help")),
                Names.name(reason, "version-reason"),
                Box.of(
                        "div",
                        "tc-actions",
                        Names.name(use, "version-use"),
                        Names.name(cancel, "version-cancel")));
        Focus.on(reason);
    }
}
