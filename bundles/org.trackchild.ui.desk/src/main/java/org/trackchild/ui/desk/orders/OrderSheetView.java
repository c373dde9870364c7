package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Colleagues;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Families;
import org.trackchild.registry.api.Orders;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;
import org.trackchild.ui.desk.paper.Signatories;

/** Shows one order, and takes signature and revocation. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class OrderSheetView implements DeskPage {

    private final Orders orders;

    private final Signatories signatories;

    private final Families families;

    @Activate
    public OrderSheetView(
            @Reference Orders orders,
            @Reference Directory directory,
            @Reference Colleagues colleagues,
            @Reference Families families) {
        this.orders = orders;
        signatories = new Signatories(directory, colleagues);
        this.families = families;
    }

    @Override
    public String route() {
        return "order/:id";
    }

    @Override
    public String titleKey() {
        return "orders.order";
    }

    @Override
    public Class<? extends Component> type() {
        return OrderPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new OrderPage(desk, orders, signatories, families);
    }
}
