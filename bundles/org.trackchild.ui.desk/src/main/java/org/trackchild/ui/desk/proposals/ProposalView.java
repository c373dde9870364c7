package org.trackchild.ui.desk.proposals;

import com.vaadin.flow.component.Component;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Compares two children and takes the decision. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class ProposalView implements DeskPage {

    private final Proposals proposals;

    private final Directory directory;

    private final CaseFields fields;

    @Activate
    public ProposalView(
            @Reference Proposals proposals,
            @Reference Directory directory,
            @Reference CaseFields fields) {
        this.proposals = proposals;
        this.directory = directory;
        this.fields = fields;
    }

    @Override
    public String route() {
        return "proposal/:id";
    }

    @Override
    public String titleKey() {
        return "compare.title";
    }

    @Override
    public Class<? extends Component> type() {
        return ProposalPage.class;
    }

    @Override
    public Component create(Desk desk) {
        return new ProposalPage(desk, proposals, directory, fields);
    }
}
