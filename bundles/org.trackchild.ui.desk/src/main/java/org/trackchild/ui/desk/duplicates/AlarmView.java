package org.trackchild.ui.desk.duplicates;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Compares two cases of which an alarm says that they may be one child, and takes the answer. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class AlarmView implements DeskPage {

    private final Duplicates duplicates;

    private final Directory directory;

    private final CaseFields fields;

    @Activate
    public AlarmView(
            @Reference Duplicates duplicates,
            @Reference Directory directory,
            @Reference CaseFields fields) {
        this.duplicates = duplicates;
        this.directory = directory;
        this.fields = fields;
    }

    @Override
    public String route() {
        return "duplicate/:id";
    }

    @Override
    public String titleKey() {
        return "alarm.title";
    }

    @Override
    public Class<? extends Component> type() {
        return AlarmPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new AlarmPage(desk, duplicates, directory, fields);
    }
}
