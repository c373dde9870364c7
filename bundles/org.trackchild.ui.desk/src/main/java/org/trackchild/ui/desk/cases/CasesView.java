package org.trackchild.ui.desk.cases;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.access.api.Caller;
import org.trackchild.access.api.Reach;
import org.trackchild.registry.api.CaseFields;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** Lists cases. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class CasesView implements DeskPage {

    private final CaseRegistry registry;

    private final CaseFields fields;

    private final SavedSearches searches;

    private final BulkServices bulk;

    private final AccessPolicy policy;

    @Activate
    public CasesView(
            @Reference CaseRegistry registry,
            @Reference CaseFields fields,
            @Reference SavedSearches searches,
            @Reference BulkServices bulk,
            @Reference AccessPolicy policy) {
        this.registry = registry;
        this.fields = fields;
        this.searches = searches;
        this.bulk = bulk;
        this.policy = policy;
    }

    @Override
    public String route() {
        return "cases";
    }

    @Override
    public String titleKey() {
        return "nav.cases";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:folder-open-o", 40));
    }

    @Override
    public boolean isFor(Caller caller) {
        return !policy.reach(caller).equals(Reach.NOTHING);
    }

    @Override
    public Class<? extends Component> type() {
        return Cases.class;
    }

    @Override
    public Component create(Desk desk) {
        return new Cases(desk, registry, fields, searches, bulk);
    }
}
