package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Shows one office. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class OfficePageView implements DeskPage {

    private final OfficeParts parts;

    @Activate
    public OfficePageView(@Reference OfficeParts parts) {
        this.parts = parts;
    }

    @Override
    public String route() {
        return "office/:id";
    }

    @Override
    public String titleKey() {
        return "office.page";
    }

    @Override
    public Class<? extends Component> type() {
        return OfficePage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new OfficePage(desk, parts);
    }
}
