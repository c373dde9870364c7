package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.shell.pages.SignedIn;

/** What happens when a person has signed in. */
final class Arrival {

    private Arrival() {}

    /**
     * Begins the session, and goes where the person wanted to go.
     *
     * @param proven when it was made sure that the password is the person's
     * @param wanted address within the desk; empty for the start page
     */
    static void of(Caller caller, Instant proven, String wanted) {
        // a new session id, so that one that was planted before is worth nothing
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        SignedIn person = new SignedIn(caller, Instant.now());
        person.confirmed(proven);
        VaadinSession.getCurrent().setAttribute(SignedIn.class, person);
        Location to = destination(wanted);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
    }

    /** Addresses within the desk only; home for anything else, and for this page itself. */
    static Location destination(String wanted) {
        String path = wanted.split("\\?", 2)[0];
        boolean outside = path.startsWith("/") || path.contains(":") || path.contains("\\");
        if (outside || path.equals(SignInView.ROUTE)) {
            return new Location("");
        }
        try {
            return new Location(wanted);
        } catch (InvalidLocationException e) {
            return new Location("");
        }
    }
}
