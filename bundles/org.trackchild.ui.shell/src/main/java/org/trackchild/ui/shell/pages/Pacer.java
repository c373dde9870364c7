package org.trackchild.ui.shell.pages;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Turns many wishes into few acts: the first wish acts at once, those that follow within a pause
 * are answered by one act at its end. No wish is lost. Safe for use by several threads; {@link
 * #wish} never blocks.
 */
final class Pacer {

    private final ScheduledExecutorService timer;

    private final long pause;

    private final Runnable act;

    private final LongSupplier clock;

    private final AtomicBoolean waiting = new AtomicBoolean();

    private volatile long last;

    /**
     * @param timer one thread that acts
     * @param pause least time between two acts
     * @param act what to do; must not throw
     * @param clock nanoseconds, such as {@link System#nanoTime}
     */
    Pacer(ScheduledExecutorService timer, Duration pause, Runnable act, LongSupplier clock) {
        this.timer = timer;
        this.pause = pause.toNanos();
        this.act = act;
        this.clock = clock;
        this.last = clock.getAsLong() - this.pause;
    }

    /** Wants the act to be done, now or at the end of the pause. */
    void wish() {
        if (!waiting.compareAndSet(false, true)) {
            return;
        }
        long delay = Math.max(0, last + pause - clock.getAsLong());
        try {
            timer.schedule(this::go, delay, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // the timer was stopped: nobody is left to see the act
            waiting.set(false);
        }
    }

    private void go() {
        last = clock.getAsLong();
        // before the act: a wish that comes during it needs another one
        waiting.set(false);
        act.run();
    }
}
