package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** One sitting with its cause list. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class SittingView implements DeskPage {

    private final BenchServices services;

    @Activate
    public SittingView(@Reference BenchServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "sitting/:id";
    }

    @Override
    public String titleKey() {
        return "sitting.title";
    }

    @Override
    public boolean isFor(Caller caller) {
        return services.sittings().sits(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return SittingPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new SittingPage(desk, services);
    }
}
