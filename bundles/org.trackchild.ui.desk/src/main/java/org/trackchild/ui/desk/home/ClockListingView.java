package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Casework;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists what is due by law. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class ClockListingView implements DeskPage {

    private final Casework casework;

    private final Directory directory;

    private final AccessPolicy policy;

    @Activate
    public ClockListingView(
            @Reference Casework casework,
            @Reference Directory directory,
            @Reference AccessPolicy policy) {
        this.casework = casework;
        this.directory = directory;
        this.policy = policy;
    }

    @Override
    public String route() {
        return "clocks";
    }

    @Override
    public String titleKey() {
        return "nav.clocks";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:clock", 28));
    }

    @Override
    public OptionalLong badge(Caller caller) {
        return OptionalLong.of(casework.countDue(caller).overdue());
    }

    @Override
    public boolean isFor(Caller caller) {
        return !policy.reach(caller).equals(Reach.NOTHING);
    }

    @Override
    public Class<? extends Component> type() {
        return ClockListing.class;
    }

    @Override
    public Component create(Desk desk) {
        return new ClockListing(desk, casework, directory);
    }
}
