package org.trackchild.ui.desk.orders;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Orders;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists what waits for the signature of the bench. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class ToSignView implements DeskPage {

    private final Orders orders;

    private final Directory directory;

    @Activate
    public ToSignView(@Reference Orders orders, @Reference Directory directory) {
        this.orders = orders;
        this.directory = directory;
    }

    @Override
    public String route() {
        return "orders";
    }

    @Override
    public String titleKey() {
        return "nav.orders";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:pencil", 29));
    }

    @Override
    public OptionalLong badge(Caller caller) {
        return OptionalLong.of(orders.countToSign(caller));
    }

    @Override
    public boolean isFor(Caller caller) {
        return orders.signs(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return ToSign.class;
    }

    @Override
    public Component create(Desk desk) {
        return new ToSign(desk, orders, directory);
    }
}
