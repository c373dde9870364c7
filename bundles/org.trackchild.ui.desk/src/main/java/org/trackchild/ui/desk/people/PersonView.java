package org.trackchild.ui.desk.people;

import com.vaadin.flow.component.Component;
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

/** Shows one of the people whom the reader keeps. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class PersonView implements DeskPage {

    private final PeopleServices services;

    @Activate
    public PersonView(
            @Reference People people,
            @Reference Directory directory,
            @Reference Colleagues colleagues,
            @Reference NameKeys names) {
        services = new PeopleServices(people, directory, colleagues, names);
    }

    @Override
    public String route() {
        return "people/:user";
    }

    @Override
    public String titleKey() {
        return "people.page";
    }

    @Override
    public boolean isFor(Caller caller) {
        return services.people().keeps(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return PersonPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new PersonPage(desk, services);
    }
}
