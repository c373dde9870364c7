package org.trackchild.matching.engine.score;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads that answer one question together, one task after the other: the one that asks, and
 * helpers that stay awake until the question is answered, because waking them for each task takes
 * longer than some tasks. Helpers that have not come when a task is done are not waited for, so a
 * busy machine costs nothing. Used by the thread that made it.
 */
public final class Team implements AutoCloseable {

    private static final int NOBODY_MORE = -1;

    /** So many looks for the next task until a helper lets other threads go first. */
    private static final int PATIENCE = 1 << 12;

    /** A helper that has waited for so many nanoseconds goes: nobody is left whom it could help. */
    private static final long FORGOTTEN = 1_000_000_000;

    private final int helpers;
    private volatile Task task;
    private volatile boolean over;

    /**
     * Calls helpers.
     *
     * @param most at most so many; fewer when the machine has fewer processors
     */
    private Team(int most) {
        helpers = Math.min(most, Runtime.getRuntime().availableProcessors() - 1);
        for (int i = 0; i < helpers; i++) {
            ForkJoinPool.commonPool().execute(this::help);
        }
    }

    /**
     * As many as there are processors.
     *
     * @param most so many threads are useful
     */
    public static Team of(int most) {
        return new Team(most - 1);
    }

    /** Nobody but the one that asks. */
    public static Team alone() {
        return new Team(0);
    }

    /** A task and how many helpers are at it. */
    private static final class Task {

        private final Runnable work;
        private final AtomicInteger workers = new AtomicInteger();
        private volatile RuntimeException failure;

        Task(Runnable work) {
            this.work = work;
        }

        void help() {
            int there = workers.get();
            while (there != NOBODY_MORE && !workers.compareAndSet(there, there + 1)) {
                there = workers.get();
            }
            if (there != NOBODY_MORE) {
                try {
                    work.run();
                } catch (RuntimeException broken) {
                    failure = broken;
                } catch (Error broken) {
                    failure = new IllegalStateException(broken);
                } finally {
                    workers.decrementAndGet();
                }
            }
        }

        /** Waits for those that have begun; the others go. */
        void close() {
            while (!workers.compareAndSet(0, NOBODY_MORE)) {
                Thread.onSpinWait();
            }
        }
    }

    private void help() {
        Task done = null;
        int looks = 0;
        long idleSince = 0;
        while (!over) {
            Task next = task;
            if (next != done && next != null) {
                next.help();
                done = next;
                looks = 0;
            } else if (++looks < PATIENCE) {
                Thread.onSpinWait();
            } else if (looks == PATIENCE) {
                idleSince = System.nanoTime();
            } else if (System.nanoTime() - idleSince < FORGOTTEN) {
                Thread.yield();
            } else {
                return;
            }
        }
    }

    /**
     * Does a task.
     *
     * @param own what this thread does
     * @param others what each helper does meanwhile; they take from this thread what it then does
     *     not find any more
     * @throws RuntimeException the one of a helper, if it failed; what it was at may be undone
     */
    void work(Runnable own, Runnable others) {
        Task next = new Task(others);
        if (helpers > 0) {
            task = next;
        }
        try {
            own.run();
        } finally {
            next.close();
        }
        if (next.failure != null) {
            throw next.failure;
        }
    }

    /**
     * Does the pieces of a task in any order, each once, until all are done.
     *
     * @param pieces so many pieces, from 0 on
     * @param piece does one
     */
    void share(int pieces, IntConsumer piece) {
        AtomicInteger next = new AtomicInteger();
        Runnable work =
                () -> {
                    for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                        piece.accept(i);
                    }
                };
        work(work, work);
    }

    /** Lets the helpers go. Tasks after that are done by this thread alone. */
    @Override
    public void close() {
        over = true;
    }
}
