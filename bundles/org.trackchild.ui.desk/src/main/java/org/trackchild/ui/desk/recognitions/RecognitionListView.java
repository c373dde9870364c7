package org.trackchild.ui.desk.recognitions;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists recognised fit facilities and fit persons. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class RecognitionListView implements DeskPage {

    static final String ROUTE = "recognitions";

    private final Recognitions recognitions;

    private final Directory directory;

    @Activate
    public RecognitionListView(
            @Reference Recognitions recognitions, @Reference Directory directory) {
        this.recognitions = recognitions;
        this.directory = directory;
    }

    @Override
    public String route() {
        return ROUTE;
    }

    @Override
    public String titleKey() {
        return "nav.recognitions";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:diploma", 50));
    }

    /** How many somebody has to look after: those that end. */
    @Override
    public OptionalLong badge(Caller caller) {
        return recognitions.recognises(caller)
                ? OptionalLong.of(recognitions.ending(caller).size())
                : OptionalLong.empty();
    }

    @Override
    public boolean isFor(Caller caller) {
        return recognitions.isFor(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return RecognitionList.class;
    }

    @Override
    public Component create(Desk desk) {
        return new RecognitionList(desk, recognitions, directory);
    }
}
