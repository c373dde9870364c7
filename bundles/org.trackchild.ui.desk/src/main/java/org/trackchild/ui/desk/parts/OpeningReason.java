package org.trackchild.ui.desk.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.Attachments;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.ui.desk.words.PackFields;
import org.trackchild.ui.desk.words.Words;

/** Asks why somebody opens what is restricted, before anything of it leaves the register. */
public final class OpeningReason extends Div {

    /**
     * @param what beginning of the keys of its texts: {@code WHAT.why} asks, {@code WHAT.open}
     *     opens
     * @param button name of the button, for tests
     * @param given takes the code of the reason
     */
    public OpeningReason(
            String what, String button, PackFields pack, Words words, Consumer<String> given) {
        MarkedFields fields = new MarkedFields("open-", words);
        ComboBox<String> reason = new ComboBox<>(words.text(what + ".why"));
        reason.setItems(pack.choices(Attachments.REASONS));
        reason.setItemLabelGenerator(code -> pack.word(Attachments.REASONS, code));
        fields.add(Attachments.REASON, reason);
        Button go = new Button(words.text(what + ".open"));
        go.addClickListener(
                click ->
                        fields.run(
                                () -> {
                                    if (reason.isEmpty()) {
                                        throw new ProblemException(
                                                List.of(
                                                        new Problem(
                                                                CaseProblem.REASON_REQUIRED,
                                                                Attachments.REASON,
                                                                List.of())));
                                    }
                                    given.accept(reason.getValue());
                                }));
        addClassName("tc-form");
        add(fields.summary(), reason, Box.of("div", "tc-actions", Names.name(go, button)));
    }
}
