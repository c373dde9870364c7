package org.trackchild.ui.desk.reports;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.directory.api.Directory;
import org.trackchild.model.RegisterKind;
import org.trackchild.reporting.api.Reports;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;
import org.trackchild.ui.desk.parts.CsvFile;

/** Shows reports. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class ReportsView implements DeskPage {

    private final Reports reports;

    private final Directory directory;

    /** A file of made-up children says so in its name. */
    private final String filePrefix;

    @Activate
    public ReportsView(
            BundleContext context, @Reference Reports reports, @Reference Directory directory) {
        this.reports = reports;
        this.directory = directory;
        RegisterKind kind = RegisterKind.asked(context::getProperty);
        filePrefix = CsvFile.prefix(kind);
    }

    @Override
    public String route() {
        return "reports";
    }

    @Override
    public String titleKey() {
        return "nav.reports";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:bar-chart", 70));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !reports.forCaller(caller).isEmpty();
    }

    @Override
    public Class<? extends Component> type() {
        return ReportsPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new ReportsPage(desk, reports, directory, filePrefix);
    }
}
