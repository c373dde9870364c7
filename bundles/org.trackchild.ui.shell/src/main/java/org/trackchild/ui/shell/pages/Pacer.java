package org.trackchild.ui.shell.pages;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Turns many wishes into few acts: the first wish acts at once, those that follow within a pause
 * are answered by one act at its end. An act that takes long is followed by a longer pause, so that
 * acts never take more than a third of the time, however many wishes come. No wish is lost. Safe
 * for use by several threads; {@link #wish} never blocks.
 */
final class Pacer {

    /** How many times as long as an act the time is from its beginning to the next one. */
    private static final int SHARE = 3;

    private final ScheduledExecutorService timer;

    private final long pause;

    private final Consumer<Runnable> act;

    private final LongSupplier clock;

    /** An act is planned. */
    private boolean planned;

    /** An act has begun and not ended. */
    private boolean acting;

    /** Somebody wished during the act. */
    private boolean wished;

    private long began;

    private long next;

    /**
     * @param timer one thread that begins the acts
     * @param pause least time between the beginnings of two acts
     * @param act what to do; must not throw, and calls what it is given when it has ended, from any
     *     thread; more than once is the same as once
     * @param clock nanoseconds, such as {@link System#nanoTime}
     */
    Pacer(
            ScheduledExecutorService timer,
            Duration pause,
            Consumer<Runnable> act,
            LongSupplier clock) {
        this.timer = timer;
        this.pause = pause.toNanos();
        this.act = act;
        this.clock = clock;
        this.next = clock.getAsLong();
    }

    /** Wants the act to be done, now or at the end of the pause. */
    synchronized void wish() {
        if (acting) {
            wished = true;
        } else {
            plan();
        }
    }

    private void plan() {
        if (planned) {
            return;
        }
        try {
            timer.schedule(this::go, Math.max(0, next - clock.getAsLong()), TimeUnit.NANOSECONDS);
            planned = true;
        } catch (RejectedExecutionException e) {
            // the timer was stopped: nobody is left to see the act
            planned = false;
        }
    }

    private void go() {
        AtomicBoolean ended = new AtomicBoolean();
        synchronized (this) {
            planned = false;
            acting = true;
            began = clock.getAsLong();
        }
        act.accept(
                () -> {
                    if (ended.compareAndSet(false, true)) {
                        end();
                    }
                });
    }

    private synchronized void end() {
        acting = false;
        next = began + Math.max(pause, SHARE * (clock.getAsLong() - began));
        if (wished) {
            wished = false;
            plan();
        }
    }
}
