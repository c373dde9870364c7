package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** The sittings of a bench: planned, moved, cancelled, and those before. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class SittingsView implements DeskPage {

    private final BenchServices services;

    @Activate
    public SittingsView(@Reference BenchServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "sittings";
    }

    @Override
    public String titleKey() {
        return "nav.sittings";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:calendar", 28));
    }

    @Override
    public boolean isFor(Caller caller) {
        return services.sittings().sits(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return SittingsPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new SittingsPage(desk, services);
    }
}
