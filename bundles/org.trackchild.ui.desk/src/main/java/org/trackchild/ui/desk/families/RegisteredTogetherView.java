package org.trackchild.ui.desk.families;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Confirms that several children of one incident were registered. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class RegisteredTogetherView implements DeskPage {

    private final FamilyServices services;

    private final AccessPolicy policy;

    @Activate
    public RegisteredTogetherView(
            @Reference FamilyServices services, @Reference AccessPolicy policy) {
        this.services = services;
        this.policy = policy;
    }

    @Override
    public String route() {
        return "registered-together/:id";
    }

    @Override
    public String titleKey() {
        return "registered.title";
    }

    @Override
    public boolean isFor(Caller caller) {
        return !policy.reach(caller).equals(Reach.NOTHING);
    }

    @Override
    public Class<? extends Component> type() {
        return RegisteredTogether.class;
    }

    @Override
    public Component create(Desk desk) {
        return new RegisteredTogether(desk, services);
    }
}
