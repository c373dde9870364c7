package org.trackchild.matching.link.model;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Shares out the rows of the left table among threads. */
final class Workers {

    private static final int BATCH = 16;

    private Workers() {}

    /** Looks for the partners of records of the left table. Used by one thread. */
    interface Worker {

        void look(int left, Pairs.Collector found);
    }

    /**
     * Lets each thread have a worker of its own.
     *
     * @param done told how many rows were done since the last call, by any thread
     */
    static Pairs work(Supplier<Worker> workers, int[] rows, int threads, IntConsumer done) {
        AtomicInteger next = new AtomicInteger();
        List<Pairs.Collector> found =
                IntStream.range(0, threads)
                        .parallel()
                        .mapToObj(
                                thread -> {
                                    Pairs.Collector here = new Pairs.Collector();
                                    work(workers.get(), rows, next, here, done);
                                    return here;
                                })
                        .toList();
        return Pairs.Collector.joined(found);
    }

    private static void work(
            Worker worker,
            int[] rows,
            AtomicInteger next,
            Pairs.Collector found,
            IntConsumer done) {
        int from = next.getAndAdd(BATCH);
        while (from < rows.length) {
            int to = Math.min(rows.length, from + BATCH);
            for (int i = from; i < to; i++) {
                worker.look(rows[i], found);
            }
            done.accept(to - from);
            from = next.getAndAdd(BATCH);
        }
    }
}
