package org.trackchild.ui.shell.pages;

import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.trackchild.access.api.Caller;

/** The person of a session. Kept in the session from sign-in to sign-out. */
public final class SignedIn {

    private volatile Caller caller;

    private final Instant since;

    private final AtomicBoolean left = new AtomicBoolean();

    private volatile Instant lastActive;

    private volatile boolean shielded;

    private volatile Instant confirmedAt;

    /**
     * @param caller who
     * @param since when
     */
    public SignedIn(Caller caller, Instant since) {
        this.caller = caller;
        this.since = since;
        this.lastActive = since;
        this.confirmedAt = since;
    }

    /** The person of a session that is locked by this thread; empty before sign-in. */
    public static Optional<SignedIn> of(VaadinSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(SignedIn.class));
    }

    /** Who has signed in. */
    public Caller caller() {
        return caller;
    }

    /** The same person acts on behalf of another of their offices from now on. */
    void becomes(Caller chosen) {
        caller = chosen;
    }

    /** When. */
    public Instant since() {
        return since;
    }

    /** When a key or a pointer was used last in one of the pages. */
    public Instant lastActive() {
        return lastActive;
    }

    /** A key or a pointer was used. */
    public void touch(Instant now) {
        lastActive = now;
    }

    /** When the password of the person was last made sure of in this session. */
    public Instant confirmed() {
        return confirmedAt;
    }

    /** The person has proven who they are once more. */
    public void confirmed(Instant now) {
        confirmedAt = now;
    }

    /** Whether the screen shield is up. */
    public boolean isShielded() {
        return shielded;
    }

    /** Puts the screen shield up or down. */
    public void shield(boolean up) {
        shielded = up;
    }

    /** Marks the end. True for the first call only, so that one sign-out is written down. */
    boolean leave() {
        return left.compareAndSet(false, true);
    }
}
