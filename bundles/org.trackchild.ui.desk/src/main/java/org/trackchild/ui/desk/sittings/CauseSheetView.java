package org.trackchild.ui.desk.sittings;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** The cause list of a sitting, as it is hung out. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class CauseSheetView implements DeskPage {

    private final BenchServices services;

    @Activate
    public CauseSheetView(@Reference BenchServices services) {
        this.services = services;
    }

    @Override
    public String route() {
        return "sitting/:id/list";
    }

    @Override
    public String titleKey() {
        return "sitting.cause_list";
    }

    @Override
    public boolean isFor(Caller caller) {
        return services.sittings().sits(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return CauseSheet.class;
    }

    @Override
    public Component create(Desk desk) {
        return new CauseSheet(desk, services);
    }
}
