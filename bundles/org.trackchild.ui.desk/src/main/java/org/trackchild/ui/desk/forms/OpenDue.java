package org.trackchild.ui.desk.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import org.trackchild.access.api.Caller;
import org.trackchild.model.CaseId;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseForm;
import org.trackchild.registry.api.FormStatus;
import org.trackchild.registry.api.FormView;
import org.trackchild.registry.api.Forms;
import org.trackchild.rules.api.FormKind;
import org.trackchild.ui.desk.parts.Names;
import org.trackchild.ui.desk.parts.Refusals;
import org.trackchild.ui.desk.words.Words;

/** The way to a form that is due: to its draft where somebody began it, else it is begun. */
public final class OpenDue {

    private OpenDue() {}

    /** A button that opens the form of a case. */
    public static Component button(
            Caller caller, CaseId of, FormKind kind, Forms forms, Words words) {
        Button open = new Button(words.text("forms_due.open"));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("forms_due.open") + ": " + words.text(kind.legal().label()));
        open.addClickListener(
                click -> {
                    try {
                        UI.getCurrent()
                                .navigate(FormWords.address(draft(caller, of, kind, forms), ""));
                    } catch (ProblemException refused) {
                        Notification.show(Refusals.sentences(refused, words));
                    }
                });
        return Names.name(open, "open-" + kind.code());
    }

    private static CaseForm draft(Caller caller, CaseId of, FormKind kind, Forms forms) {
        return forms.ofCase(caller, of).forms().stream()
                .map(FormView::form)
                .filter(form -> form.status() == FormStatus.DRAFT)
                .filter(form -> form.kind().equals(kind.code()))
                .findFirst()
                .orElseGet(() -> forms.begin(caller, of, kind.code()).form());
    }
}
