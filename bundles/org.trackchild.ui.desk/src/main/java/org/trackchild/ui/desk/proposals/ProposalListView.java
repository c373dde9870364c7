package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.registry.api.ProposalStatus;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists possible matches. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class ProposalListView implements DeskPage {

    private final Proposals proposals;

    private final AccessPolicy policy;

    @Activate
    public ProposalListView(@Reference Proposals proposals, @Reference AccessPolicy policy) {
        this.proposals = proposals;
        this.policy = policy;
    }

    @Override
    public String route() {
        return "proposals";
    }

    @Override
    public String titleKey() {
        return "nav.proposals";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:connect-o", 30));
    }

    @Override
    public OptionalLong badge(Caller caller) {
        return OptionalLong.of(proposals.count(caller, ProposalStatus.UNSETTLED));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !policy.reach(caller).equals(Reach.NOTHING);
    }

    @Override
    public Class<? extends Component> type() {
        return ProposalList.class;
    }

    @Override
    public Component create(Desk desk) {
        return new ProposalList(desk, proposals);
    }
}
