package org.trackchild.ui.desk.offices;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Searches the directory. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class OfficesView implements DeskPage {

    private final OfficeParts parts;

    @Activate
    public OfficesView(@Reference OfficeParts parts) {
        this.parts = parts;
    }

    @Override
    public String route() {
        return "offices";
    }

    @Override
    public String titleKey() {
        return "nav.offices";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:phone-landline", 60));
    }

    @Override
    public Class<? extends Component> type() {
        return Offices.class;
    }

    @Override
    public Component create(Desk desk) {
        return new Offices(desk, parts);
    }
}
