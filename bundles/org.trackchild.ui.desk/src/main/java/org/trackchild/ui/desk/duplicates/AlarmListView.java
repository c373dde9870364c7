package org.trackchild.ui.desk.duplicates;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists the children who may be registered twice. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class AlarmListView implements DeskPage {

    private final Duplicates duplicates;

    private final Directory directory;

    private final AccessPolicy policy;

    @Activate
    public AlarmListView(
            @Reference Duplicates duplicates,
            @Reference Directory directory,
            @Reference AccessPolicy policy) {
        this.duplicates = duplicates;
        this.directory = directory;
        this.policy = policy;
    }

    @Override
    public String route() {
        return "duplicates";
    }

    @Override
    public String titleKey() {
        return "nav.duplicates";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:copy-o", 35));
    }

    @Override
    public OptionalLong badge(Caller caller) {
        return OptionalLong.of(duplicates.countAwaited(caller));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !policy.reach(caller).equals(Reach.NOTHING);
    }

    @Override
    public Class<? extends Component> type() {
        return AlarmList.class;
    }

    @Override
    public Component create(Desk desk) {
        return new AlarmList(desk, duplicates, directory);
    }
}
