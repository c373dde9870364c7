package org.trackchild.ui.shell.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import java.util.Set;
import org.trackchild.model.ProblemCode.Fault;
import org.trackchild.model.ProblemException;

/** A view that was refused while it opened: says why. */
@ParentLayout(DeskFrame.class)
public final class RefusalView extends MessagePage implements HasErrorParameter<ProblemException> {

    private static final Set<Fault> HIDDEN = Set.of(Fault.NOT_FOUND, Fault.FORBIDDEN);

    RefusalView() {
        // made by OwnViews
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<ProblemException> parameter) {
        ProblemException refusal = parameter.getException();
        boolean hidden =
                refusal.problems().stream()
                        .anyMatch(problem -> HIDDEN.contains(problem.code().fault()));
        say(
                getTranslation(hidden ? "not-found.title" : "refusal.title"),
                refusal.problems().stream()
                        .map(problem -> problem.sentence(getLocale()))
                        .toArray(String[]::new));
        return hidden ? 404 : 409;
    }
}
