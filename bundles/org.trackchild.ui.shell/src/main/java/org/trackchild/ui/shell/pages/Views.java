package org.trackchild.ui.shell.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.DeskView;

/**
 * The views that are there at the moment. Keeps the routes and the open pages in step with the
 * services that come and go. Safe for use by several threads.
 */
@Component(service = Views.class)
public final class Views {

    /** A view that comes back within this time was updated, not removed. */
    private static final Duration SWAP = Duration.ofSeconds(1);

    /** After this time no page uses the classes of a removed view any more. */
    private static final Duration EVICTION = Duration.ofSeconds(4);

    private static final Comparator<DeskView> ORDER =
            Comparator.<DeskView>comparingInt(
                            view -> view.link().map(DeskView.Link::order).orElse(Integer.MAX_VALUE))
                    .thenComparing(DeskView::route);

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    private final OpenPages pages;

    private final Map<Class<?>, DeskView> byType = new ConcurrentHashMap<>();

    private Routes routes;

    @Activate
    public Views(@Reference OpenPages pages) {
        this.pages = pages;
    }

    /** What an open page does when views come or go. Called with the session locked. */
    public interface Watcher {

        /** The navigation has to be built anew. */
        void viewsChanged();

        /** The view that is open was removed. */
        void viewRemoved();

        /** The view that is open was replaced by a newer one. */
        void viewReplaced();
    }

    /** Where views are registered. */
    private record Routes(RouteConfiguration registry, Class<? extends RouterLayout> frame) {}

    /** All views in the order of the navigation. */
    public List<DeskView> all() {
        return byType.values().stream().sorted(ORDER).toList();
    }

    /** The view that makes components of a class. */
    public Optional<DeskView> ofType(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The views whose links a person sees, in order. */
    public List<DeskView> linked(Caller caller) {
        return all().stream()
                .filter(view -> view.link().isPresent() && view.isFor(caller))
                .toList();
    }

    /** The view at an address, if the person may open it. */
    public Optional<DeskView> at(String route, Caller caller) {
        return byType.values().stream()
                .filter(view -> view.route().equals(route) && view.isFor(caller))
                .findFirst();
    }

    /** From now on registers the routes of the views. */
    public synchronized void bind(
            RouteConfiguration registry, Class<? extends RouterLayout> frame) {
        routes = new Routes(registry, frame);
        byType.values().forEach(this::addRoute);
    }

    /** The desk closes: routes are not registered any more. */
    public synchronized void unbind() {
        routes = null;
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            service = DeskView.class)
    void add(DeskView view) {
        synchronized (this) {
            byType.put(view.type(), view);
            addRoute(view);
        }
        LOG.info("View added: {}", view.route());
        tellPages();
    }

    void remove(DeskView view) {
        synchronized (this) {
            if (!byType.remove(view.type(), view)) {
                return;
            }
            if (routes != null) {
                routes.registry().removeRoute(view.type());
                // a view that had to wait for this address
                byType.values().stream()
                        .filter(other -> other.route().equals(view.route()))
                        .forEach(this::addRoute);
            }
        }
        LOG.info("View removed: {}", view.route());
        tellPages();
        after(SWAP, () -> leave(view));
        ClassLoader gone = view.type().getClassLoader();
        after(EVICTION, () -> FlowCaches.evict(gone));
    }

    private void addRoute(DeskView view) {
        if (routes == null || routes.registry().isRouteRegistered(view.type())) {
            return;
        }
        try {
            routes.registry().setRoute(view.route(), view.type(), List.of(routes.frame()));
        } catch (RuntimeException e) {
            LOG.error("View {} has an address that is taken or wrong", view.route(), e);
        }
    }

    /**
     * Not on the thread that starts or stops bundles: a push to a browser that is gone without a
     * word blocks for seconds.
     */
    private void tellPages() {
        after(
                Duration.ZERO,
                () ->
                        pages.each(
                                page ->
                                        page.access(
                                                () ->
                                                        watcher(page.ui())
                                                                .ifPresent(
                                                                        Watcher::viewsChanged))));
    }

    private void leave(DeskView gone) {
        boolean replaced =
                byType.values().stream().anyMatch(view -> view.route().equals(gone.route()));
        pages.each(
                page ->
                        page.access(
                                () -> {
                                    if (shows(page.ui(), gone.type())) {
                                        watcher(page.ui())
                                                .ifPresent(
                                                        replaced
                                                                ? Watcher::viewReplaced
                                                                : Watcher::viewRemoved);
                                    }
                                }));
    }

    private static boolean shows(UI ui, Class<?> type) {
        return ui.getInternals().getActiveRouterTargetsChain().stream().anyMatch(type::isInstance);
    }

    private static Optional<Watcher> watcher(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(Watcher.class::isInstance)
                .map(Watcher.class::cast)
                .findFirst();
    }

    private static void after(Duration time, Runnable action) {
        Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(action);
    }
}
