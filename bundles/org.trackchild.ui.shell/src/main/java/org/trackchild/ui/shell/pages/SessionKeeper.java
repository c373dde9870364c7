package org.trackchild.ui.shell.pages;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches how long nobody has touched the pages of a session: warns, then signs out, so that no
 * child's record stays on the screen of a desk that was left.
 */
public final class SessionKeeper {

    private static final long SECONDS = 15;

    private static final Duration RELOAD = Duration.ofMillis(300);

    private final Sessions sessions;

    private final SessionLimits limits;

    private final Consumer<VaadinSession> warning;

    private final Clock clock;

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
        timer.scheduleWithFixedDelay(
                () -> sessions.each(session -> session.access(() -> look(session))),
                SECONDS,
                SECONDS,
                TimeUnit.SECONDS);
    }

    /** Stops watching. */
    public void stop() {
        timer.shutdownNow();
    }

    private void look(VaadinSession session) {
        SignedIn.of(session)
                .ifPresent(
                        person -> {
                            switch (limits.verdict(
                                    person.since(), person.lastActive(), clock.instant())) {
                                case WARN -> warning.accept(session);
                                case END -> sessions.end(session, RELOAD);
                                case GO_ON -> {
                                    // nothing is due
                                }
                            }
                        });
    }
}
