package org.trackchild.ui.desk.home;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trackchild.access.api.AccessPolicy;
import org.trackchild.directory.api.Directory;
import org.trackchild.registry.api.CaseRegistry;
import org.trackchild.registry.api.Casework;
import org.trackchild.registry.api.Duplicates;
import org.trackchild.registry.api.Proposals;
import org.trackchild.ui.api.Desk;
import org.trackchild.ui.api.DeskView;
import org.trackchild.ui.desk.DeskPage;

/** The first page after signing in. */
@org.osgi.service.component.annotations.Component(service = DeskView.class)
public final class HomeView implements DeskPage {

    private final Work work;

    @Activate
    public HomeView(
            @Reference CaseRegistry cases,
            @Reference Casework casework,
            @Reference Proposals proposals,
            @Reference Duplicates duplicates,
            @Reference Requests requests,
            @Reference Directory directory,
            @Reference AccessPolicy policy) {
        work = new Work(cases, casework, proposals, duplicates, requests, directory, policy);
    }

    @Override
    public String route() {
        return "";
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
    public Class<? extends Component> type() {
        return Home.class;
    }

    @Override
    public Component create(Desk desk) {
        return new Home(desk, work);
    }
}
