package org.trackchild.ui.desk.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.trackchild.access.api.KeyScope;
import org.trackchild.access.api.Keys;
import org.trackchild.model.FieldProblem;
import org.trackchild.model.Problem;
import org.trackchild.model.ProblemException;
import org.trackchild.ui.desk.orders.EvidenceFields;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.DayField;
import org.trackchild.ui.desk.parts.MarkedFields;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.SendKey;
import org.trackchild.ui.desk.words.Words;

/** Asks what a new key is for. */
final class KeyForm extends Div {

    /** Long enough for a program to be moved to the next key, short enough to be thought of. */
    private static final int USUAL_DAYS = 90;

    private final transient MarkedFields fields;

    private final TextField label;

    private final CheckboxGroup<KeyScope> scopes;

    private final DayField until;

    /** Makes the key; may refuse. */
    interface Make {
        void accept(TextField label, CheckboxGroup<KeyScope> scopes, DayField until);
    }

    KeyForm(Words words, Make make) {
        addClassName("tc-form");
        Names.name(this, "key-form");
        fields = new MarkedFields("key-", words);
        label = new TextField(words.text("keys.label"));
        label.setHelperText(words.text("keys.label_help"));
        label.setMaxLength(Keys.LONGEST_LABEL);
        label.setRequiredIndicatorVisible(true);
        scopes = new CheckboxGroup<>(EvidenceFields.starred(words.text("keys.scopes"), true));
        scopes.setItems(KeyScope.values());
        scopes.setItemLabelGenerator(scope -> words.text("key_scope", scope));
        scopes.setHelperText(words.text("keys.scopes_help"));
        scopes.addThemeName("vertical");
        until = new DayField(words.text("keys.until"), true, words);
        until.setMin(words.today());
        until.setMax(words.today().plusDays(Keys.MOST_DAYS));
        until.setValue(words.today().plusDays(USUAL_DAYS));
        Button button = new Button(words.text("keys.make"), click -> fields.run(() -> made(make)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                fields.summary(),
                fields.add(Keys.LABEL, label),
                fields.add(Keys.SCOPES, scopes),
                fields.add(Keys.UNTIL, until));
        add((Component) Box.of("div", "tc-actions", Names.name(button, "key-make")));
        SendKey.of(this, () -> fields.run(() -> made(make)));
    }

    private void made(Make make) {
        if (until.isUnreadable()) {
            throw new ProblemException(
                    List.of(new Problem(FieldProblem.NOT_A_DAY, Keys.UNTIL, List.of())));
        }
        make.accept(label, scopes, until);
    }
}
