package org.trackchild.matching.standing;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trackchild.matching.engine.MatchEngine;
import org.trackchild.model.CaseId;
import org.trackchild.model.CaseKind;
import org.trackchild.store.api.Store;
import org.trackchild.store.api.Transaction;

/**
 * Matches every missing report anew when matching weighs otherwise than it did: with another
 * version of the model or another comparator, or when others are compared with it, pairs may be
 * probable that nobody was shown. A few at a time, behind everything else; begun again after a
 * crash. Used by one thread.
 */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /**
     * Who is compared with others; to be changed with {@link
     * org.trackchild.registry.api.CaseHeader#isMatched()}, so that reports that are open by then
     * meet those who are now, too.
     */
    private static final String CANDIDATES = "looked_for,in_care_untraced";

    /** Remembers with which model, and among whom, all were matched last. */
    private static final String CURSOR = "matching-model";

    private final Store store;

    private final MatchEngine engine;

    private final Queue<CaseId> waiting = new ArrayDeque<>();

    /** What the waiting reports are matched with. */
    private String model = "";

    Sweep(Store store, MatchEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    /**
     * Takes the next reports; those that are taken have to be matched.
     *
     * @param most at most so many
     * @return empty when there is nothing to do
     */
    Set<CaseId> take(int most) {
        // asked of the engine every time: it also leaves out comparators that fail
        String inUse = engine.modelVersion();
        if (!inUse.equals(model)) {
            begin(inUse);
        }
        Set<CaseId> taken = new LinkedHashSet<>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    private void begin(String inUse) {
        waiting.clear();
        long known = store.read(tx -> tx.cursors().get(CURSOR));
        if (known != mark(inUse)) {
            waiting.addAll(engine.ids(CaseKind.MISSING));
            LOG.info("{} reports are matched anew, with {}", waiting.size(), inUse);
            if (waiting.isEmpty()) {
                store.write(
                        Round.SELF,
                        tx -> {
                            tx.cursors().set(CURSOR, mark(inUse));
                            return null;
                        });
            }
        }
        model = inUse;
    }

    /** What was taken last was not matched: begins again. */
    void again() {
        model = "";
    }

    /** What to write in the transaction that matches what was taken last. */
    Consumer<Transaction> also() {
        if (!waiting.isEmpty()) {
            return tx -> {};
        }
        long mark = mark(model);
        return tx -> tx.cursors().set(CURSOR, mark);
    }

    /** A number for a model and who is compared; never 0, which stands for none. */
    private static long mark(String model) {
        return 1L + ((CANDIDATES + ' ' + model).hashCode() & 0xFFFF_FFFFL);
    }
}
