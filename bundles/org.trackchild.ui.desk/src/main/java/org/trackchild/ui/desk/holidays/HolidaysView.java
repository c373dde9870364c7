package org.trackchild.ui.desk.holidays;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Role;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Holidays;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Shows administrators which holidays are in force, and where they come from. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class HolidaysView implements DeskPage {

    private final Holidays holidays;

    private final Directory directory;

    @Activate
    public HolidaysView(@Reference Holidays holidays, @Reference Directory directory) {
        this.holidays = holidays;
        this.directory = directory;
    }

    @Override
    public String route() {
        return "holidays";
    }

    @Override
    public String titleKey() {
        return "nav.holidays";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:calendar", 85));
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.postings().stream().anyMatch(posting -> posting.role() == Role.ADMINISTRATOR);
    }

    @Override
    public Class<? extends Component> type() {
        return HolidaysPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new HolidaysPage(desk, holidays, directory);
    }
}
