package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.Orders;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Confirms a registration. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class RegisteredView implements DeskPage {

    private final CaseServices services;

    private final Duplicates duplicates;

    private final Orders orders;

    @Activate
    public RegisteredView(
            @Reference CaseRecords records,
            @Reference Casework casework,
            @Reference Proposals proposals,
            @Reference Directory directory,
            @Reference AccessPolicy policy,
            @Reference Duplicates duplicates,
            @Reference Orders orders) {
        this.orders = orders;
        this.duplicates = duplicates;
        services = new CaseServices(records, casework, proposals, directory, policy);
    }

    @Override
    public String route() {
        return "registered/:id";
    }

    @Override
    public String titleKey() {
        return "registered.title";
    }

    @Override
    public Class<? extends Component> type() {
        return Registered.class;
    }

    @Override
    public Component create(Desk desk) {
        return new Registered(desk, services, duplicates, orders);
    }
}
