package org.trackchild.ui.desk.agenda;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Agenda;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists the visits that are due and that were made. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class FollowUpsView implements DeskPage {

    static final String ROUTE = "follow-ups";

    private final Agenda agenda;

    private final Directory directory;

    @Activate
    public FollowUpsView(@Reference Agenda agenda, @Reference Directory directory) {
        this.agenda = agenda;
        this.directory = directory;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String titleKey() {
        return "nav.follow_ups";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:home-o", 27));
    }

    @Override
    public boolean isFor(Caller caller) {
        return agenda.isFor(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return FollowUps.class;
    }

    @Override
    public Component create(Desk desk) {
        return new FollowUps(desk, agenda, directory);
    }
}
