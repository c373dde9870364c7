package org.trackchild.ui.shell.view;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.shell.pages.SignedIn;
import org.trackchild.ui.shell.pages.Views;

/**
 * Denies by default: without a sign-in only the sign-in page opens; after it, views that say that
 * they are for the person.
 */
public final class AccessGuard implements BeforeEnterListener {

    /** Pages with one sentence: without the frame they say nothing about anybody. */
    private static final Set<Class<?>> MESSAGES =
            Set.of(NotFoundView.class, RefusalView.class, HomeView.class);

    private final Views views;

    public AccessGuard(Views views) {
        this.views = views;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        if (target == SignInView.class || target == FailureView.class) {
            return;
        }
        SignedIn.of(VaadinSession.getCurrent())
                .map(SignedIn::caller)
                .ifPresentOrElse(caller -> check(event, caller), () -> toSignIn(event));
    }

    private static void toSignIn(BeforeEnterEvent event) {
        String wanted = event.getLocation().getPathWithQueryParameters();
        event.forwardTo(
                SignInView.ROUTE,
                wanted.isEmpty() || wanted.equals(".")
                        ? QueryParameters.empty()
                        : QueryParameters.of(SignInView.WANTED, wanted));
    }

    private void check(BeforeEnterEvent event, Caller caller) {
        Class<?> target = event.getNavigationTarget();
        boolean allowed = views.ofType(target).map(view -> view.isFor(caller)).orElse(false);
        if (allowed) {
            return;
        }
        if (event.getLocation().getPath().isEmpty() || target == HomeView.class) {
            toStart(event, caller);
        } else if (!MESSAGES.contains(target)) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** To the view with the empty address, else to the first link, else to the empty home. */
    private void toStart(BeforeEnterEvent event, Caller caller) {
        String start =
                views.at("", caller)
                        .or(() -> views.linked(caller.chosen()).stream().findFirst())
                        .map(view -> view.route())
                        .orElse(HomeView.ROUTE);
        if (!event.getLocation().getPath().equals(start)) {
            event.forwardTo(start);
        }
    }
}
