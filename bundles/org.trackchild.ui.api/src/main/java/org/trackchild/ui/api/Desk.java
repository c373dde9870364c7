package org.trackchild.ui.api;

import java.time.InstantSource;
import org.osgi.annotation.versioning.ProviderType;
import org.trackchild.access.api.Caller;

/**
 * What the frame offers to a view. Belongs to one open page; to be used while its session is
 * locked.
 */
@ProviderType
public interface Desk {

    /** Who is signed in. */
    Caller caller();

    /**
     * The present of the register: what is overdue, and what is not in the future. It may be ahead
     * of real time in an instance for training.
     */
    InstantSource time();

    /**
     * Calls back whenever the journal has grown, at most about five times a second, with the
     * session locked, so that components may be changed; the change is pushed to the browser.
     *
     * @param change what to do
     * @return run it to stop; views stop by themselves when they are detached from the page
     */
    Runnable onJournal(com.vaadin.flow.component.Component view, Runnable change);

    /**
     * Whether the screen shield is up: bystanders can see the screen, so names, photographs and
     * telephones of children and families must not be sent to the browser.
     */
    boolean isShielded();

    /**
     * Calls back whenever the screen shield goes up or down, with the session locked: the view
     * takes what is private from the page, or brings it back.
     *
     * @param change what to do
     * @return run it to stop; views stop by themselves when they are detached from the page
     */
    Runnable onShield(com.vaadin.flow.component.Component view, Runnable change);

    /**
     * Calls back whenever the time of the register was moved, with the session locked: the view
     * shows anew what is due and overdue.
     *
     * @param change what to do
     * @return run it to stop; views stop by themselves when they are detached from the page
     */
    Runnable onTime(com.vaadin.flow.component.Component view, Runnable change);
}
