package org.trackchild.ui.shell.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.shell.pages.Entrance;
import org.trackchild.ui.shell.pages.SignedIn;

/** What happens when a person has signed in. */
final class Arrival {

    private Arrival() {}

    /**
     * Begins the session, and goes where the person wanted to go.
     *
     * @param proven when it was made sure that the password is the person's
     * @param wanted address within the desk; empty for the start page
     * @return false when that was too long ago, or the person may not enter any more, and nothing
     *     has happened
     */
    static boolean of(Entrance entrance, Caller caller, Instant proven, String wanted) {
        Instant now = Instant.now();
        SignedIn person = new SignedIn(caller, now);
        person.confirmed(proven);
        if (!mayEnter(entrance, person, now)) {
            return false;
        }
        // a new session id, so that one that was planted before is worth nothing
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        VaadinSession.getCurrent().setAttribute(SignedIn.class, person);
        Location to = destination(wanted);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        return true;
    }

    /** Whether a page of the sign-in, which may have been left open, still opens the desk. */
    static boolean mayEnter(Entrance entrance, SignedIn person, Instant now) {
        return !TypedSecrets.isOver(person.confirmed(), now)
                && entrance.look(person) != Entrance.Standing.GONE;
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
