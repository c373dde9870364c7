package org.trackchild.ui.shell.pages;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.journal.api.JournalListener;

/**
 * Watches how long nobody has touched the pages of a session: warns, then signs out, so that no
 * child's record stays on the screen of a desk that was left. Watches, too, what the person may
 * still do: a right that was taken is gone from open pages within a second or so, and one that ends
 * by the day, or was taken on another machine, within {@value #SECONDS} seconds.
 */
public final class SessionKeeper implements JournalListener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionKeeper.class);

    private static final long SECONDS = 15;

    private static final long PAUSE_MILLIS = 500;

    private static final Duration RELOAD = Duration.ofMillis(300);

    private final Sessions sessions;

    private final SessionLimits limits;

    private final Consumer<VaadinSession> warning;

    private final Clock clock;

    /** Once nobody can tell, the others of a round are not asked: each would wait for an answer. */
    private volatile boolean rightsAreKnown;

    private final AtomicBoolean wished = new AtomicBoolean();

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "trackchild-desk-sessions");
                        thread.setDaemon(true);
                        return thread;
                    });

    /**
     * @param warning warns a person that the session will end; called with the session locked
     */
    public SessionKeeper(
            Sessions sessions, SessionLimits limits, Consumer<VaadinSession> warning, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.warning = warning;
        this.clock = clock;
    }

    /** Begins to watch. */
    public void start() {
        timer.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void round() {
        rightsAreKnown = true;
        sessions.each(session -> session.access(() -> look(session)));
    }

    /**
     * Somebody's rights may be others now: looks soon, and once for all that is written meanwhile.
     */
    @Override
    public void grown(long head) {
        if (wished.compareAndSet(false, true)) {
            try {
                timer.schedule(this::lookAtChanged, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException stopped) {
                wished.set(false);
            }
        }
    }

    private void lookAtChanged() {
        wished.set(false);
        try {
            sessions.lookAtChangedRights();
        } catch (RuntimeException e) {
            LOG.warn("Cannot look whose rights have changed", e);
        }
    }

    /** Stops watching. */
    public void stop() {
        timer.shutdownNow();
    }

    private void look(VaadinSession session) {
        Optional<SignedIn> person = SignedIn.of(session);
        if (person.isEmpty()) {
            return;
        }
        switch (limits.verdict(person.get().since(), person.get().lastActive(), clock.instant())) {
            case WARN -> warning.accept(session);
            case END -> sessions.end(session, RELOAD);
            case GO_ON -> {
                // nothing is due
            }
        }
        if (rightsAreKnown) {
            rightsAreKnown = sessions.lookAtRights(session);
        }
    }
}
