package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trackchild.model.Wording;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.OfficeNames;
import org.trackchild.ui.shell.pages.Sessions;
import org.trackchild.ui.shell.pages.Views;
import org.trackchild.ui.shell.tour.Lessons;

/** Makes the pages of the frame itself, with what they need. */
public final class OwnViews {

    private final Map<Class<?>, Supplier<? extends Component>> makers;

    /**
     * @param state name of the state that runs the desk; may be empty
     * @param demoHint whether the sign-in page says where the logins of the demonstration are
     * @param lessons the tours of a training
     */
    public OwnViews(
            Views views,
            OfficeNames offices,
            Entrance entrance,
            Sessions sessions,
            Wording state,
            boolean demoHint,
            Lessons lessons) {
        makers =
                Map.of(
                        DeskFrame.class,
                        () -> new DeskFrame(views, offices, entrance, sessions, state, lessons),
                        SignInView.class,
                        () -> new SignInView(entrance, demoHint),
                        HomeView.class,
                        HomeView::new,
                        NotFoundView.class,
                        NotFoundView::new,
                        RefusalView.class,
                        RefusalView::new,
                        FailureView.class,
                        FailureView::new);
    }

    /** Registers the addresses of the pages. */
    public void register(RouteConfiguration routes) {
        routes.setRoute(SignInView.ROUTE, SignInView.class);
        routes.setRoute(HomeView.ROUTE, HomeView.class, List.of(DeskFrame.class));
    }

    /** The pages for faults. */
    public Set<Class<? extends Component>> faults() {
        return Set.of(NotFoundView.class, RefusalView.class, FailureView.class);
    }

    /** Makes a page; empty for classes that are not the frame's own. */
    public <T extends HasElement> Optional<T> make(Class<T> type) {
        return Optional.ofNullable(makers.get(type)).map(maker -> type.cast(maker.get()));
    }
}
