package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.Caller;
import org.trackchild.registry.api.SavedSearches;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** The work queue of members of a bench, whose first page is their sitting. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class BenchWorkView implements DeskPage {

    private final HomeWork work;

    private final SavedSearches searches;

    @Activate
    public BenchWorkView(@Reference HomeWork work, @Reference SavedSearches searches) {
        this.work = work;
        this.searches = searches;
    }

    @Override
    public String route() {
        return "work";
    }

    @Override
    public String titleKey() {
        return "nav.home";
    }

    @Override
    public Optional<Link> link() {
        return Optional.of(new Link("vaadin:home", 10));
    }

    @Override
    public boolean isFor(Caller caller) {
        return HomeWork.beginsWithSitting(caller);
    }

    @Override
    public Class<? extends Component> type() {
        return BenchWork.class;
    }

    @Override
    public Component create(Desk desk) {
        return new BenchWork(desk, work.of(), searches);
    }
}
