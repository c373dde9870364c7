package org.trackchild.reporting.core;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs work of plug-ins on threads of its own, and waits for it only so long. Safe for use by
 * several threads.
 */
final class TimeLimit implements AutoCloseable {

    private final Duration limit;
    private final Semaphore places;
    private final ExecutorService threads;

    /**
     * @param limit how long to wait for a place, and then for the work
     * @param most how many pieces may run at a time, those that overran and do not stop included
     */
    TimeLimit(Duration limit, int most) {
        AtomicInteger number = new AtomicInteger();
        this.limit = limit;
        this.places = new Semaphore(most);
        this.threads =
                Executors.newCachedThreadPool(
                        work -> {
                            Thread thread = new Thread(work, "reports-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Runs the work.
     *
     * @throws TimeoutException when there was no place, or it took too long; it is interrupted
     * @throws ExecutionException when it failed
     * @throws RejectedExecutionException after {@link #close}
     */
    <T> T call(Callable<T> work) throws ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            if (!places.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("too much is running");
            }
            start(task);
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted while waiting");
        } finally {
            task.cancel(true);
        }
    }

    /** The place becomes free when the work has ended, not when nobody waits for it any more. */
    private void start(FutureTask<?> task) {
        try {
            threads.execute(
                    () -> {
                        try {
                            task.run();
                        } finally {
                            places.release();
                        }
                    });
        } catch (RejectedExecutionException e) {
            places.release();
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
