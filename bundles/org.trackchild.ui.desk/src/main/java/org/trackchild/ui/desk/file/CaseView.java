package org.trackchild.ui.desk.file;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Shows one case. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class CaseView implements DeskPage {

    private final CaseServices services;

    private final OtherCases otherCases;

    private final OtherOffices otherOffices;

    @Activate
    public CaseView(
            @Reference CaseRecords records,
            @Reference Casework casework,
            @Reference Proposals proposals,
            @Reference OtherCases otherCases,
            @Reference OtherOffices otherOffices,
            @Reference Directory directory,
            @Reference AccessPolicy policy) {
        services = new CaseServices(records, casework, proposals, directory, policy);
        this.otherCases = otherCases;
        this.otherOffices = otherOffices;
    }

    @Override
    public String route() {
        return "case/:id";
    }

    @Override
    public String titleKey() {
        return "case.title";
    }

    @Override
    public Class<? extends Component> type() {
        return CasePage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new CasePage(desk, services, otherCases, otherOffices);
    }
}
