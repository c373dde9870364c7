package org.trackchild.ui.desk.roll;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Rolls;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** The children who live in the reader's home, and the headcount. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class RollView implements DeskPage {

    private final Rolls rolls;

    private final Directory directory;

    @Activate
    public RollView(@Reference Rolls rolls, @Reference Directory directory) {
        this.rolls = rolls;
        this.directory = directory;
    }

    @Override
    public String route() {
        return "roll";
    }

    @Override
    public String titleKey() {
        return "nav.roll";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:users", 22));
    }

    /** The children who should have been counted by now. */
    @Override
    public OptionalLong badge(Caller caller) {
        return rolls.overdue(caller);
    }

    @Override
    public boolean isFor(Caller caller) {
        return rolls.home(caller).isPresent();
    }

    @Override
    public Class<? extends Component> type() {
        return RollPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new RollPage(desk, rolls, directory);
    }
}
