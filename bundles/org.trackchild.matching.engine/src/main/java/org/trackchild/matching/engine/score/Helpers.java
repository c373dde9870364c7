package org.trackchild.matching.engine.score;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Other threads that help with a work of which each takes the next piece until none is left. Those
 * that have not begun when the caller is done are not waited for, so a busy machine costs nothing.
 *
 * @param <W> a worker
 */
final class Helpers<W> implements AutoCloseable {

    private final List<Helper> helpers = new ArrayList<>();

    /**
     * Calls helpers.
     *
     * @param most at most so many; fewer when the machine has fewer processors
     * @param supply makes a worker, on the thread of the helper
     * @param work lets it work
     */
    Helpers(int most, Supplier<W> supply, Consumer<W> work) {
        int others = Math.min(most, Runtime.getRuntime().availableProcessors() - 1);
        for (int i = 0; i < others; i++) {
            Helper helper = new Helper(supply, work);
            helpers.add(helper);
            ForkJoinPool.commonPool().execute(helper);
        }
    }

    private final class Helper implements Runnable {

        private final Supplier<W> supply;
        private final Consumer<W> work;
        private final AtomicBoolean taken = new AtomicBoolean();
        private final CountDownLatch done = new CountDownLatch(1);
        private W worker;
        private RuntimeException failure;

        Helper(Supplier<W> supply, Consumer<W> work) {
            this.supply = supply;
            this.work = work;
        }

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                try {
                    worker = supply.get();
                    work.accept(worker);
                } catch (RuntimeException broken) {
                    failure = broken;
                } finally {
                    done.countDown();
                }
            }
        }
    }

    /** Waits for those that have begun; lets the others go. */
    @Override
    public void close() {
        boolean interrupted = false;
        for (Helper helper : helpers) {
            while (!helper.taken.compareAndSet(false, true) && helper.done.getCount() > 0) {
                try {
                    helper.done.await();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The workers of those that helped, after {@link #close}. */
    List<W> results() {
        List<W> workers = new ArrayList<>();
        for (Helper helper : helpers) {
            if (helper.failure != null) {
                throw helper.failure;
            }
            if (helper.worker != null) {
                workers.add(helper.worker);
            }
        }
        return workers;
    }
}
