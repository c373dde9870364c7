package org.trackchild.ui.desk.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.model.ProblemException;
import org.trackchild.registry.api.CaseDraft;
import org.trackchild.registry.api.CaseProblem;
import org.trackchild.registry.api.ChildCase;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.desk.parts.Box;
import org.trackchild.ui.desk.parts.Links;

/** The form that changes a case. It remembers which version the reader saw. */
final class ChangeCase extends CaseForm implements BeforeEnterObserver {

    private transient Optional<CaseId> id = Optional.empty();

    private String field = "";

    private transient ChildCase seen;

    ChangeCase(Desk desk, Register register) {
        super(desk, register, "page-change");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").flatMap(CaseId::parse);
        field = event.getLocation().getQueryParameters().getSingleParameter("field").orElse("");
    }

    @Override
    protected void build() {
        if (words().isShielded()) {
            // what is typed already is kept for the time when the shield goes down
            texts();
            add(
                    head(),
                    Box.of("div", "tc-empty", Box.text("p", "", text("shield.form")))
                            .named("shielded"));
            return;
        }
        if (seen == null) {
            seen =
                    register()
                            .cases()
                            .read(
                                    caller(),
                                    id.orElseThrow(
                                            () -> new ProblemException(CaseProblem.NO_SUCH_CASE)));
            super.build();
            fill(content().write(seen.toDraft()));
        } else {
            super.build();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        focus(field);
    }

    @Override
    protected CaseKind kind() {
        return seen.header().kind();
    }

    @Override
    protected String title() {
        return seen == null ? text("form.change") : text("form.change_of", seen.header().number());
    }

    @Override
    protected String submitText() {
        return text("form.save");
    }

    @Override
    protected Optional<Component> lead() {
        return Optional.of(Box.text("p", "tc-lead", text("form.lead.change")));
    }

    @Override
    protected Optional<Component> aside() {
        return Optional.empty();
    }

    @Override
    protected List<Component> actions() {
        return List.of(
                Links.button(
                        Links.ofCase(seen.id()), text("button.cancel"), "cancel-change", false));
    }

    @Override
    protected void changed() {
        // nothing is kept before the reader saves: another officer may change the case meanwhile
    }

    @Override
    protected void accept(CaseDraft draft) {
        long version = seen.header().revision().version();
        register()
                .cases()
                .change(caller(), seen.id(), version, content().keepingTheRest(draft, seen));
        UI.getCurrent()
                .navigate(Links.ofCase(seen.id()), addPhotos(seen.id()).merging("tab", "details"));
    }
}
