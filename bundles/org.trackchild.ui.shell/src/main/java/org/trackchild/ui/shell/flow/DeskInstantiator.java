package org.trackchild.ui.shell.flow;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.stream.Stream;
import org.trackchild.ui.shell.pages.OpenPage;
import org.trackchild.ui.shell.pages.Texts;
import org.trackchild.ui.shell.pages.Views;
import org.trackchild.ui.shell.view.OwnViews;

/** Asks the services for their views, instead of calling constructors. */
final class DeskInstantiator extends DefaultInstantiator {

    private final transient Views views;

    private final transient OwnViews own;

    private final Texts texts;

    private final boolean training;

    DeskInstantiator(
            VaadinService service, Views views, OwnViews own, Texts texts, boolean training) {
        super(service);
        this.views = views;
        this.own = own;
        this.texts = texts;
        this.training = training;
    }

    @Override
    public I18NProvider getI18NProvider() {
        return texts;
    }

    @Override
    public <T extends HasElement> T createRouteTarget(Class<T> type, NavigationEvent event) {
        Optional<T> ofService =
                views.ofType(type).map(view -> type.cast(view.create(OpenPage.of(event.getUI()))));
        return ofService
                .or(() -> own.make(type))
                .orElseGet(() -> super.createRouteTarget(type, event));
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
        return Stream.of(init -> init.addIndexHtmlRequestListener(new FirstPage(training)));
    }
}
