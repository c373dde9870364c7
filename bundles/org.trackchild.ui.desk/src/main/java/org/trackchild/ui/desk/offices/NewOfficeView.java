package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Adds offices to the directory. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class NewOfficeView implements DeskPage {

    static final String ROUTE = "new-office";

    private final OfficeParts parts;

    @Activate
    public NewOfficeView(@Reference OfficeParts parts) {
        this.parts = parts;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String titleKey() {
        return "office.new";
    }

    @Override
    public boolean isFor(Caller caller) {
        return parts.register().creates(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return NewOffice.class;
    }

    @Override
    public Component create(Desk desk) {
        return new NewOffice(desk, parts);
    }
}
