package org.trackchild.ui.desk.transfers;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Transfer;
import org.trackchild.registry.api.Transfers;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists requests of other offices, and those to them. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class TransferListView implements DeskPage {

    private final Transfers transfers;

    private final Directory directory;

    private final AccessPolicy policy;

    @Activate
    public TransferListView(
            @Reference Transfers transfers,
            @Reference Directory directory,
            @Reference AccessPolicy policy) {
        this.transfers = transfers;
        this.directory = directory;
        this.policy = policy;
    }

    @Override
    public String route() {
        return "transfers";
    }

    @Override
    public String titleKey() {
        return "nav.transfers";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:exchange", 38));
    }

    @Override
    public OptionalLong badge(Caller caller) {
        return OptionalLong.of(
                transfers.count(
                        caller, Transfers.Direction.INCOMING, Set.of(Transfer.Status.ASKED)));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !policy.takesOver(caller).equals(Reach.NOTHING);
    }

    @Override
    public Class<? extends Component> type() {
        return TransferList.class;
    }

    @Override
    public Component create(Desk desk) {
        return new TransferList(desk, transfers, directory);
    }
}
