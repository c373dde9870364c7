package org.trackchild.matching.standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.trackchild.matching.api.Subject;

/**
 * Takes cases into the engine on another thread while the next ones are read: reading them and
 * making them searchable take about as long. Filled by one thread.
 */
final class Loading implements AutoCloseable {

    private static final int TOGETHER = 256;

    /** So many packs may wait: more would only fill the memory. */
    private static final int WAITING = 4;

    private final Consumer<Subject> take;

    private final Deque<CompletableFuture<Void>> running = new ArrayDeque<>();

    private List<Subject> pack = new ArrayList<>(TOGETHER);

    /**
     * @param take takes one case in; called on other threads, perhaps on several at once
     */
    Loading(Consumer<Subject> take) {
        this.take = take;
    }

    /** Takes a case in soon. Throws what went wrong with those before. */
    void add(Subject subject) {
        pack.add(subject);
        if (pack.size() == TOGETHER) {
            hand();
        }
    }

    private void hand() {
        List<Subject> some = pack;
        pack = new ArrayList<>(TOGETHER);
        if (running.size() == WAITING) {
            running.remove().join();
        }
        running.add(CompletableFuture.runAsync(() -> some.forEach(take)));
    }

    /** Waits until all are taken in. */
    @Override
    public void close() {
        hand();
        while (!running.isEmpty()) {
            running.remove().join();
        }
    }
}
