package org.trackchild.ui.shell.pages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.access.api.Caller;
import org.trackchild.ui.api.Desk;

/** One open page of a browser, and the desk of the views in it. */
public final class OpenPage implements Desk {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPage.class);

    private final UI ui;

    private final DeskTime time;

    private final Set<Runnable> journalListeners = ConcurrentHashMap.newKeySet();

    private final Set<Runnable> shieldListeners = ConcurrentHashMap.newKeySet();

    private final Set<Runnable> timeListeners = ConcurrentHashMap.newKeySet();

    /** Who waits until the views have followed. */
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean waking = new AtomicBoolean();

    OpenPage(UI ui, DeskTime time) {
        this.ui = ui;
        this.time = time;
        ComponentUtil.setData(ui, OpenPage.class, this);
    }

    /** The page that a UI shows. */
    public static OpenPage of(UI ui) {
        return ComponentUtil.getData(ui, OpenPage.class);
    }

    /** The UI of the page. */
    public UI ui() {
        return ui;
    }

    @Override
    public Caller caller() {
        return SignedIn.of(ui.getSession())
                .map(SignedIn::caller)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    @Override
    public Runnable onJournal(Component view, Runnable change) {
        return listen(journalListeners, view, change);
    }

    @Override
    public boolean isShielded() {
        return SignedIn.of(ui.getSession()).map(SignedIn::isShielded).orElse(false);
    }

    @Override
    public Runnable onShield(Component view, Runnable change) {
        return listen(shieldListeners, view, change);
    }

    @Override
    public DeskTime time() {
        return time;
    }

    @Override
    public Runnable onTime(Component view, Runnable change) {
        return listen(timeListeners, view, change);
    }

    /** Tells the views that the time of the register was moved. The session is locked. */
    public void timeMoved() {
        tell(timeListeners, "A view could not follow the time");
    }

    private static Runnable listen(Set<Runnable> listeners, Component view, Runnable change) {
        // an object of its own, so that the same action may be registered for two views
        Runnable listener = change::run;
        if (view.isAttached()) {
            listeners.add(listener);
        }
        Registration attach = view.addAttachListener(event -> listeners.add(listener));
        Registration detach = view.addDetachListener(event -> listeners.remove(listener));
        return () -> {
            attach.remove();
            detach.remove();
            listeners.remove(listener);
        };
    }

    /** Tells the views that the screen shield went up or down. The session is locked. */
    public void shieldMoved() {
        tell(shieldListeners, "A view could not follow the screen shield");
    }

    /**
     * Does something with the page, with its session locked; the change is pushed. Returns at once
     * when the session is busy. Nothing happens when the page was closed.
     */
    public void access(Command change) {
        try {
            ui.access(change);
        } catch (UIDetachedException e) {
            LOG.debug("The page was closed already");
        }
    }

    /**
     * Tells the views that the journal has grown. While one call waits, others are the same.
     *
     * @param after is run once: when the views have followed, when there is nothing to wait for, or
     *     when the page is closed meanwhile
     */
    void wake(Executor threads, Runnable after) {
        if (journalListeners.isEmpty() || !waking.compareAndSet(false, true)) {
            after.run();
            return;
        }
        waiting.add(after);
        try {
            threads.execute(
                    () -> {
                        try {
                            ui.access(this::tellOfJournal);
                        } catch (UIDetachedException e) {
                            closed();
                        }
                    });
        } catch (RejectedExecutionException e) {
            waking.set(false);
            answer();
        }
    }

    private void tellOfJournal() {
        waking.set(false);
        try {
            tell(journalListeners, "A view could not follow the journal");
        } finally {
            answer();
        }
    }

    /** Nobody looks at it any more: it keeps nobody waiting. */
    void closed() {
        journalListeners.clear();
        answer();
    }

    private void answer() {
        for (Runnable after = waiting.poll(); after != null; after = waiting.poll()) {
            after.run();
        }
    }

    private static void tell(Set<Runnable> listeners, String failure) {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn(failure, e);
            }
        }
    }
}
