package org.trackchild.ui.desk.recognitions;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Recognitions;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Shows one recognised facility or person with its children. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class RecognitionPageView implements DeskPage {

    private final Recognitions recognitions;

    private final Directory directory;

    @Activate
    public RecognitionPageView(
            @Reference Recognitions recognitions, @Reference Directory directory) {
        this.recognitions = recognitions;
        this.directory = directory;
    }

    @Override
    public String route() {
        return "recognition/:id";
    }

    @Override
    public String titleKey() {
        return "fit.page";
    }

    @Override
    public boolean isFor(Caller caller) {
        return recognitions.isFor(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return RecognitionPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new RecognitionPage(desk, recognitions, directory);
    }
}
