package org.trackchild.ui.desk.help;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Help, for everybody, where everybody looks for it: at the end of the navigation. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class HelpView implements DeskPage {

    private static final int LAST = 10_000;

    private final Directory directory;

    @Activate
    public HelpView(@Reference Directory directory) {
        this.directory = directory;
    }

    @Override
    public String route() {
        return "help";
    }

    @Override
    public String titleKey() {
        return "nav.help";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:question-circle-o", LAST));
    }

    @Override
    public Class<? extends Component> type() {
        return HelpPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new HelpPage(desk, directory);
    }
}
