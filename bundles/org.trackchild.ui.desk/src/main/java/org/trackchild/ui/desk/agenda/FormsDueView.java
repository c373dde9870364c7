package org.trackchild.ui.desk.agenda;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.Agenda;
import org.trackchild.registry.api.Forms;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists the forms that are due. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class FormsDueView implements DeskPage {

    private final Agenda agenda;

    private final Forms forms;

    @Activate
    public FormsDueView(@Reference Agenda agenda, @Reference Forms forms) {
        this.agenda = agenda;
        this.forms = forms;
    }

    @Override
    public String route() {
        return "forms-due";
    }

    @Override
    public String titleKey() {
        return "nav.forms_due";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:form", 26));
    }

    @Override
    public boolean isFor(Caller caller) {
        return agenda.isFor(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return FormsDue.class;
    }

    @Override
    public Component create(Desk desk) {
        return new FormsDue(desk, agenda, forms);
    }
}
