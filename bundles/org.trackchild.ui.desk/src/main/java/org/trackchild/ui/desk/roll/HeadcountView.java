package org.trackchild.ui.desk.roll;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Rolls;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** The headcount of an evening. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class HeadcountView implements DeskPage {

    private final Rolls rolls;

    private final Directory directory;

    @Activate
    public HeadcountView(@Reference Rolls rolls, @Reference Directory directory) {
        this.rolls = rolls;
        this.directory = directory;
    }

    @Override
    public String route() {
        return "roll/count";
    }

    @Override
    public String titleKey() {
        return "roll.count";
    }

    @Override
    public boolean isFor(Caller caller) {
        return rolls.home(caller).isPresent();
    }

    @Override
    public Class<? extends Component> type() {
        return HeadcountPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new HeadcountPage(desk, rolls, directory);
    }
}
