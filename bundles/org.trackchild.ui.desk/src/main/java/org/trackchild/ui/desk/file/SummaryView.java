package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Colleagues;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;
import org.trackchild.ui.desk.paper.Signatories;

/** Prints a case. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class SummaryView implements DeskPage {

    private final CaseServices services;

    private final OtherOffices otherOffices;

    private final Signatories signatories;

    @Activate
    public SummaryView(
            @Reference CaseRecords records,
            @Reference Casework casework,
            @Reference Proposals proposals,
            @Reference OtherOffices otherOffices,
            @Reference Directory directory,
            @Reference AccessPolicy policy,
            @Reference Colleagues colleagues) {
        services = new CaseServices(records, casework, proposals, directory, policy);
        this.otherOffices = otherOffices;
        signatories = new Signatories(directory, colleagues);
    }

    @Override
    public String route() {
        return "case/:id/summary";
    }

    @Override
    public String titleKey() {
        return "summary.title";
    }

    @Override
    public Class<? extends Component> type() {
        return SummaryPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new SummaryPage(desk, services, otherOffices, signatories);
    }
}
