package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Colleagues;
import org.trackchild.access.api.People;
import org.trackchild.directory.api.Directory;
import org.trackchild.matching.api.NameKeys;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists the people whom the reader keeps, and invites others. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class PeopleView implements DeskPage {

    static final String ROUTE = "people";

    private final PeopleServices services;

    @Activate
    public PeopleView(
            @Reference People people,
            @Reference Directory directory,
            @Reference Colleagues colleagues,
            @Reference NameKeys names) {
        services = new PeopleServices(people, directory, colleagues, names);
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String titleKey() {
        return "nav.people";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:users", 58));
    }

    @Override
    public boolean isFor(Caller caller) {
        return services.people().keeps(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return PeopleList.class;
    }

    @Override
    public Component create(Desk desk) {
        return new PeopleList(desk, services);
    }
}
