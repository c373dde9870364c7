package org.trackchild.ui.shell.pages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Posting;

/**
 * The sessions of the desk. None may outlive the bundle, because they hold its classes. Safe for
 * use by several threads.
 */
public final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private static final String RELOAD = "setTimeout(() => location.reload(), $0)";

    private static final String START = "location.assign(document.baseURI)";

    private static final String LEAVE = "location.replace(new URL('sign-in', document.baseURI))";

    private final Set<VaadinSession> open = ConcurrentHashMap.newKeySet();

    private final Entrance entrance;

    public Sessions(Entrance entrance) {
        this.entrance = entrance;
    }

    /** Remembers a new session. */
    public void opened(VaadinSession session) {
        open.add(session);
    }

    /** Forgets a session that was closed, and signs its person out. */
    public void closed(VaadinSession session) {
        open.remove(session);
        SignedIn.of(session).ifPresent(entrance::leave);
    }

    /** Does something with each session; it is not locked. */
    public void each(Consumer<VaadinSession> action) {
        open.forEach(action);
    }

    /**
     * Signs out and closes a session that this thread has locked. Its pages load themselves anew
     * and come to the sign-in page.
     *
     * @param pause how long the pages wait before they do so
     */
    public void end(VaadinSession session, Duration pause) {
        try {
            SignedIn.of(session).ifPresent(entrance::leave);
            session.getUIs().forEach(ui -> say(ui, RELOAD, (int) pause.toMillis()));
            session.getUIs().forEach(Sessions::push);
            close(session);
        } catch (RuntimeException e) {
            LOG.warn("Cannot close a session", e);
        }
    }

    /**
     * Signs out and closes a session at the wish of its person, within a request. The drafts of the
     * person go. Its pages go to the sign-in page and do not come back to where they were: the next
     * person may be another.
     */
    public void signOut(VaadinSession session) {
        Optional<SignedIn> person = SignedIn.of(session);
        person.ifPresent(entrance::leave);
        for (UI ui : session.getUIs()) {
            person.ifPresent(who -> BrowserTraces.dropOf(ui, who.caller().user()));
            say(ui, LEAVE);
        }
        close(session);
        // a page that left before this would come back with the session that is about to end; the
        // page of this request is
        // told by its answer
        session.getUIs().stream().filter(ui -> ui != UI.getCurrent()).forEach(Sessions::push);
    }

    /**
     * A person goes on on behalf of another of their offices. The pages of the session begin anew
     * where they are, and this one with the start page of the posting; what was typed in them is
     * kept by the pages themselves.
     *
     * @return false while that cannot be said at the moment, and nothing has changed
     * @throws org.trackchild.model.ProblemException when the posting is not in force any more
     */
    public boolean choose(VaadinSession session, SignedIn person, Posting posting) {
        if (!entrance.choose(person, posting)) {
            return false;
        }
        for (UI ui : session.getUIs()) {
            if (ui == UI.getCurrent()) {
                say(ui, START);
            } else {
                beginAnew(ui);
            }
        }
        return true;
    }

    /**
     * Sees to it that a person does no more than they may by now: pages begin anew with what the
     * person may see, or the session ends. This thread has the session locked.
     *
     * @return false when nobody can tell at the moment what anybody may do
     */
    boolean lookAtRights(VaadinSession session) {
        Optional<Entrance.Standing> standing = SignedIn.of(session).map(entrance::look);
        switch (standing.orElse(Entrance.Standing.SAME)) {
            case OTHER_POSTINGS -> List.copyOf(session.getUIs()).forEach(Sessions::replace);
            case GONE -> end(session, Duration.ZERO);
            case SAME, UNKNOWN -> {
                // goes on
            }
        }
        return standing.filter(Entrance.Standing.UNKNOWN::equals).isEmpty();
    }

    /**
     * The page begins anew, and the one on the server does nothing more for whoever has not heard
     * of it: its views may still go by the postings with which they were made.
     */
    private static void replace(UI ui) {
        beginAnew(ui);
        ui.close();
    }

    private static void beginAnew(UI ui) {
        say(ui, RELOAD, 0);
        push(ui);
    }

    /** Does the same to the sessions of those whose account or postings changed a moment ago. */
    void lookAtChangedRights() {
        Set<String> changed = entrance.changedLately();
        if (changed.isEmpty()) {
            return;
        }
        each(
                session ->
                        session.access(
                                () -> {
                                    if (SignedIn.of(session)
                                            .map(person -> person.caller().user())
                                            .filter(changed::contains)
                                            .isPresent()) {
                                        lookAtRights(session);
                                    }
                                }));
    }

    private static void close(VaadinSession session) {
        WrappedSession http = session.getSession();
        if (VaadinService.getCurrentRequest() != null) {
            // the end of the request does the rest
            http.invalidate();
            return;
        }
        session.close();
        if (http != null) {
            session.getService().removeSession(http);
            http.invalidate();
        }
    }

    /** Closes all sessions. */
    public void endAll(Duration pause) {
        for (VaadinSession session : open) {
            session.lock();
            try {
                end(session, pause);
            } finally {
                session.unlock();
            }
        }
        open.clear();
    }

    private static void say(UI ui, String script, Serializable... arguments) {
        ui.getPage().executeJs(script, arguments);
    }

    private static void push(UI ui) {
        try {
            ui.push();
        } catch (RuntimeException e) {
            LOG.debug("The page was closed already", e);
        }
    }
}
