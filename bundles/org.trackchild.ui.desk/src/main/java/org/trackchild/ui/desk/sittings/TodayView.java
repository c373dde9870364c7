package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.Sittings;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** The first page of members of a bench: the sitting of today. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class TodayView implements DeskPage {

    private final BenchServices services;

    @Activate
    public TodayView(@Reference BenchServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "sitting";
    }

    @Override
    public String titleKey() {
        return "nav.sitting";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:gavel", 5));
    }

    /** What is still to be heard today, and what others ask to be heard. */
    @Override
    public OptionalLong badge(Caller caller) {
        return OptionalLong.of(
                services.now(caller).map(Sittings.Line::waiting).orElse(0L)
                        + services.lists().countRequests(caller));
    }

    @Override
    public boolean isFor(Caller caller) {
        return services.sittings().sits(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return TodayPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new TodayPage(desk, services);
    }
}
