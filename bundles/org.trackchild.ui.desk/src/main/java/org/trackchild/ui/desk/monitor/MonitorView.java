package org.trackchild.ui.desk.monitor;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.RegisterKind;
import org.trackchild.registry.api.OfficeActions;
import org.trackchild.reporting.api.Monitoring;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;
import org.trackchild.ui.desk.parts.CsvFile;

/** Shows district officers, state monitors and national monitors who is late where. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class MonitorView implements DeskPage {

    private final Monitoring monitoring;

    private final OfficeActions actions;

    private final Directory directory;

    private final String filePrefix;

    @Activate
    public MonitorView(
            @Reference Monitoring monitoring,
            @Reference OfficeActions actions,
            @Reference Directory directory,
            BundleContext context) {
        filePrefix = CsvFile.prefix(RegisterKind.asked(context::getProperty));
        this.monitoring = monitoring;
        this.actions = actions;
        this.directory = directory;
    }

    @Override
    public String route() {
        return MonitorAddress.PATH;
    }

    @Override
    public String titleKey() {
        return "nav.monitor";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:dashboard", 15));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !monitoring.starts(caller).isEmpty();
    }

    @Override
    public Class<? extends Component> type() {
        return MonitorPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new MonitorPage(desk, monitoring, actions, directory, filePrefix);
    }
}
