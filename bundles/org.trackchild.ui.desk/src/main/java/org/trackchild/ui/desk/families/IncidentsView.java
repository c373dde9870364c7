package org.trackchild.ui.desk.families;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Shows the incidents. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class IncidentsView implements DeskPage {

    private final FamilyServices services;

    private final AccessPolicy policy;

    @Activate
    public IncidentsView(@Reference FamilyServices services, @Reference AccessPolicy policy) {
        this.services = services;
        this.policy = policy;
    }

    @Override
    public String route() {
        return "incidents";
    }

    @Override
    public String titleKey() {
        return "nav.incidents";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:group", 45));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !policy.reach(caller).equals(Reach.NOTHING);
    }

    @Override
    public Class<? extends Component> type() {
        return IncidentsPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new IncidentsPage(desk, services);
    }
}
