package org.trackchild.matching.engine.score;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.RowView;
import org.trackchild.matching.engine.index.Rows;
import org.trackchild.model.CaseId;

/**
 * Looks for the best rows. At first at those that share a name or something as rare, of which there
 * are lists; the best of them set a high standard. Then at every other row, of which most cannot
 * reach it, as can be seen at a glance. Rows are looked at a thousand at a time: one comparator
 * after the other adds its evidence to all of them, and rows that cannot get among the best any
 * more are left (column-at-a-time execution after P. Boncz et al., "MonetDB/X100: Hyper-Pipelining
 * Query Execution", 2005). Nothing that belongs to the best is ever left out.
 */
final class Scan {

    private static final int BLOCK = 1 << 10;

    /** A register smaller than this is not worth a second thread. */
    private static final int PAGES_PER_THREAD = 4;

    private final Run run;
    private final int keep;
    private final Rows rows;
    private final CaseId own;

    /** {@code null} when every row is to be looked at in full. */
    private final Glance glance;

    private final AtomicInteger nextNamedPage = new AtomicInteger();
    private final AtomicInteger nextPage = new AtomicInteger();

    /** What has less evidence than this is not among the best; as the bits of a double. */
    private final AtomicLong threshold =
            new AtomicLong(Double.doubleToRawLongBits(Double.NEGATIVE_INFINITY));

    /**
     * @param prune whether to leave out what cannot be among the best at a glance; that changes
     *     nothing but the time
     */
    Scan(Run run, int keep, boolean prune) {
        this.run = run;
        this.keep = keep;
        rows = run.query().population().table();
        own = run.query().record().subject().id();
        glance = prune ? new Glance(run.parts(), run.query().population()) : null;
    }

    Best best() {
        Worker first = new Worker(run.parts());
        Helpers<Worker> helpers =
                new Helpers<>(
                        Math.max(1, rows.pages() / PAGES_PER_THREAD) - 1,
                        () -> new Worker(run.partsForAnotherThread()),
                        Worker::work);
        try {
            first.work();
        } finally {
            helpers.close();
        }
        helpers.results().forEach(worker -> first.best.offerAll(worker.best));
        return first.best;
    }

    private double threshold() {
        return Double.longBitsToDouble(threshold.get());
    }

    private void raise(double to) {
        long before = threshold.get();
        while (Double.longBitsToDouble(before) < to
                && !threshold.compareAndSet(before, Double.doubleToRawLongBits(to))) {
            before = threshold.get();
        }
    }

    /** Selects rows of a block. */
    @FunctionalInterface
    private interface Selection {

        int select(int page, int from, int to);
    }

    /** One thread's part of the work. */
    private final class Worker {

        private final Part[] parts;
        private final Best best = new Best(keep);
        private final RowView view;
        private final int[] selected = new int[BLOCK + 1];
        private final double[] sums = new double[BLOCK];
        private double[] possible;

        Worker(Part[] parts) {
            this.parts = parts;
            QueryPopulation population = run.query().population();
            view = population.view();
        }

        void work() {
            if (glance != null) {
                possible = run.stillPossible(true);
                forEachBlock(nextNamedPage, this::selectNamed);
                possible = run.stillPossible(false);
                forEachBlock(nextPage, this::selectOthers);
            } else {
                possible = run.stillPossible(true);
                forEachBlock(nextPage, this::selectAll);
            }
        }

        private void forEachBlock(AtomicInteger next, Selection selection) {
            int page = next.getAndIncrement();
            while (page < rows.pages()) {
                int end = Math.min(Page.SIZE, rows.rows() - (page << Page.BITS));
                for (int from = 0; from < end; from += BLOCK) {
                    score(page, selection.select(page, from, Math.min(end, from + BLOCK)));
                }
                page = next.getAndIncrement();
            }
        }

        private int selectAll(int page, int from, int to) {
            for (int i = from; i < to; i++) {
                selected[i - from] = i;
            }
            return to - from;
        }

        private int selectNamed(int page, int from, int to) {
            int base = page << Page.BITS;
            int count = 0;
            for (int start = from; start < to; start += Long.SIZE) {
                long word = glance.named().word(base + start);
                while (word != 0) {
                    selected[count++] = start + Long.numberOfTrailingZeros(word);
                    word &= word - 1;
                }
            }
            return count;
        }

        private int selectOthers(int page, int from, int to) {
            return glance.select(rows.page(page), page, from, to, threshold(), selected);
        }

        private void score(int page, int selectedRows) {
            int count = selectedRows;
            if (count == 0) {
                return;
            }
            Arrays.fill(sums, 0, count, 0);
            double least = threshold();
            for (int i = 0; i < parts.length && count > 0; i++) {
                add(i, page, count);
                count = without(least - possible[i], count);
            }
            for (int i = 0; i < count; i++) {
                int row = (page << Page.BITS) + selected[i];
                if (rows.isThere(row) && !view.at(row).is(own)) {
                    best.offer(sums[i], row);
                }
            }
            if (count > 0) {
                raise(best.threshold());
            }
        }

        private void add(int number, int page, int count) {
            Part part = parts[number];
            try {
                if (part.kernel() != null) {
                    part.kernel().add(rows.page(page), selected, count, sums);
                } else {
                    for (int i = 0; i < count; i++) {
                        view.at((page << Page.BITS) + selected[i]);
                        sums[i] += part.bits(part.comparison().compare(view));
                    }
                }
            } catch (RuntimeException | LinkageError broken) {
                throw new ComparatorFailure(part.comparator(), broken);
            }
        }

        /** Leaves the rows with less; returns how many remain. */
        private int without(double least, int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (sums[i] >= least) {
                    selected[kept] = selected[i];
                    sums[kept] = sums[i];
                    kept++;
                }
            }
            return kept;
        }
    }
}
