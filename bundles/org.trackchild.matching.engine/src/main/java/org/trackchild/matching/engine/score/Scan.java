package org.trackchild.matching.engine.score;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.trackchild.matching.engine.index.Atlas;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.RowView;
import org.trackchild.matching.engine.index.Rows;
import org.trackchild.model.CaseId;

/**
 * Looks for the best rows. At first at those that share a name or something as rare, of which there
 * are lists, the most promising first; the best of them set a high standard. Then at the others by
 * place, sex, told names and time, of which an {@link Atlas} tells where to look: the most
 * promising first, a rung of evidence lower each time, until no other row can reach the standard.
 * Rows of a page are looked at together: one comparator after the other adds its evidence to all of
 * them, and rows that cannot get among the best any more are left (column-at-a-time execution after
 * P. Boncz et al., "MonetDB/X100: Hyper-Pipelining Query Execution", 2005). Nothing that belongs to
 * the best is ever left out.
 */
final class Scan {

    private static final int BLOCK = 1 << 10;

    /** So many rows of the atlas are collected before they are scored. */
    private static final int COLLECTED = 1 << 12;

    /** So many named rows are taken at a time. */
    private static final int NAMED_AT_ONCE = 1 << 7;

    /** So many places of the atlas are taken at a time. */
    private static final int PLACES_AT_ONCE = 1 << 4;

    /** Rows of the atlas are looked at in this order, by the bits that they may have at most. */
    private static final float[] RUNGS = {14, 10, 7, 4, 0, -8, Float.NEGATIVE_INFINITY};

    private final Run run;
    private final int keep;
    private final Rows rows;
    private final Atlas atlas;
    private final CaseId own;

    /** {@code null} when every row is to be looked at in full. */
    private final Glance glance;

    /** {@code null} when every row is to be looked at in full. */
    private final Named named;

    private final AtomicInteger nextNamed = new AtomicInteger();
    private final AtomicInteger[] nextPlaces = new AtomicInteger[RUNGS.length];
    private final AtomicInteger nextPage;

    /** What has less evidence than this is not among the best; as the bits of a double. */
    private final AtomicLong threshold;

    /**
     * @param glance tells which rows cannot be among the best; {@code null} to look at every row,
     *     which changes nothing but the time
     * @param floor what has less evidence than this is not wanted
     */
    Scan(Run run, int keep, Glance glance, double floor) {
        this.run = run;
        this.keep = keep;
        this.glance = glance;
        rows = run.query().population().table();
        atlas = run.query().population().atlas();
        own = run.query().record().subject().id();
        Arrays.setAll(nextPlaces, rung -> new AtomicInteger());
        nextPage = new AtomicInteger(glance == null ? 0 : atlas.extent() >>> Page.BITS);
        threshold = new AtomicLong(Double.doubleToRawLongBits(floor));
        named =
                glance == null
                        ? null
                        : new Named(run.parts(), run.query().population(), glance, floor);
    }

    /** The best rows. */
    Best best() {
        if (named != null) {
            run.team().work(named::look, named::look);
            named.sort();
        }
        Worker first = new Worker(run.parts());
        Queue<Worker> others = new ConcurrentLinkedQueue<>();
        run.team()
                .work(
                        first::work,
                        () -> {
                            Worker other = new Worker(run.partsForAnotherThread());
                            other.work();
                            others.add(other);
                        });
        others.forEach(worker -> first.best.offerAll(worker.best));
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

    /** One thread's part of the work. */
    private final class Worker {

        private final Part[] parts;
        private final Best best = new Best(keep);
        private final RowView view;
        private final int[] selected = new int[Page.SIZE + 1];
        private final float[] bounds = new float[Page.SIZE + 1];
        private final double[] sums = new double[Page.SIZE];
        private int[] collected;
        private int collectedRows;

        Worker(Part[] parts) {
            this.parts = parts;
            view = run.query().population().view();
        }

        void work() {
            if (glance == null) {
                scoreAll();
                return;
            }
            scoreNamed();
            collected = new int[COLLECTED];
            float below = Float.POSITIVE_INFINITY;
            for (int rung = 0; rung < RUNGS.length && threshold() < below; rung++) {
                lookAtAtlas(nextPlaces[rung], RUNGS[rung], below);
                below = RUNGS[rung];
            }
            scoreOthers();
        }

        private void scoreAll() {
            int page = nextPage.getAndIncrement();
            while (page < rows.pages()) {
                int end = rowsOf(page);
                for (int from = 0; from < end; from += BLOCK) {
                    int count = Math.min(BLOCK, end - from);
                    for (int i = 0; i < count; i++) {
                        selected[i] = from + i;
                    }
                    Arrays.fill(sums, 0, count, 0);
                    addFrom(0, page, count);
                }
                page = nextPage.getAndIncrement();
            }
        }

        private int rowsOf(int page) {
            return Math.min(Page.SIZE, rows.rows() - (page << Page.BITS));
        }

        private void scoreNamed() {
            int from = nextNamed.getAndAdd(NAMED_AT_ONCE);
            while (from < named.count() && named.mostFrom(from) >= threshold()) {
                int to = Math.min(named.count(), from + NAMED_AT_ONCE);
                int page = 0;
                int count = 0;
                for (int i = from; i < to; i++) {
                    int row = named.row(i);
                    if (row >>> Page.BITS != page) {
                        score(page, count, run.settled(true));
                        count = 0;
                        page = row >>> Page.BITS;
                    }
                    selected[count] = row & (Page.SIZE - 1);
                    count += named.most(i) >= threshold() ? 1 : 0;
                }
                score(page, count, run.settled(true));
                from = nextNamed.getAndAdd(NAMED_AT_ONCE);
            }
        }

        private void scoreOthers() {
            int page = nextPage.getAndIncrement();
            while (page < rows.pages()) {
                int from = Math.max(0, atlas.extent() - (page << Page.BITS));
                int count =
                        glance.select(rows.page(page), from, rowsOf(page), threshold(), selected);
                score(page, withoutNamed(page, count), run.settled(false));
                page = nextPage.getAndIncrement();
            }
        }

        /** Leaves selected rows that are named; returns how many remain. */
        private int withoutNamed(int page, int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                selected[kept] = selected[i];
                kept += named.marks().contains((page << Page.BITS) + selected[i]) ? 0 : 1;
            }
            return kept;
        }

        private void lookAtAtlas(AtomicInteger next, float rung, float below) {
            int from = next.getAndAdd(PLACES_AT_ONCE);
            while (from < atlas.places() && threshold() < below) {
                int to = Math.min(atlas.places(), from + PLACES_AT_ONCE);
                for (int number = from; number < to; number++) {
                    lookAt(number, Math.max(rung, (float) threshold()), below);
                }
                from = next.getAndAdd(PLACES_AT_ONCE);
            }
            scoreCollected();
        }

        private void lookAt(int number, float least, float below) {
            float most = glance.mostOfPlace(atlas.place(number));
            float wanted = least - most - glance.mostOfDays();
            if (glance.mostOfClasses() >= wanted) {
                int end = atlas.firstBlock(number + 1);
                for (int block = atlas.firstBlock(number); block < end; block++) {
                    float ofClass = glance.mostOfClass(atlas.classOf(block));
                    if (ofClass >= wanted) {
                        lookAt(block, most + ofClass, least, below);
                    }
                }
            }
        }

        private void lookAt(int block, float most, float least, float below) {
            int end = atlas.start(block + 1);
            int to;
            for (int from = atlas.start(block); from < end; from = to) {
                to = atlas.endOfCell(from, end);
                if (most + glance.mostOfDays(from, to - 1) >= least) {
                    if (collectedRows + to - from >= COLLECTED) {
                        scoreCollected();
                    }
                    collectedRows = glance.select(from, to, least, below, collected, collectedRows);
                }
            }
        }

        /** Scores what was collected, page by page. */
        private void scoreCollected() {
            Arrays.sort(collected, 0, collectedRows);
            int count = 0;
            int page = 0;
            for (int i = 0; i < collectedRows; i++) {
                int row = collected[i];
                if (row >>> Page.BITS != page) {
                    score(page, withoutNamed(page, count), run.settled(false));
                    count = 0;
                    page = row >>> Page.BITS;
                }
                selected[count++] = row & (Page.SIZE - 1);
            }
            score(page, withoutNamed(page, count), run.settled(false));
            collectedRows = 0;
        }

        /**
         * Scores selected rows.
         *
         * @param settled tells what has become of their bounds after each part
         */
        private void score(int page, int selectedRows, double[] settled) {
            int count = selectedRows;
            if (count == 0) {
                return;
            }
            glance.bounds(rows.page(page), selected, count, bounds);
            Arrays.fill(sums, 0, count, 0);
            double least = threshold();
            for (int i = 0; i < settled.length && count > 0; i++) {
                add(i, page, count);
                count = withinBounds(least + settled[i], count);
            }
            addFrom(settled.length, page, count);
        }

        /** Adds the evidence of the parts from one on, and offers what is among the best. */
        private void addFrom(int first, int page, int selectedRows) {
            int count = selectedRows;
            double[] possible = run.stillPossible();
            double least = threshold();
            for (int i = first; i < parts.length && count > 0; i++) {
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

        /** Leaves the rows whose evidence and bound are less; returns how many remain. */
        private int withinBounds(double least, int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                double sum = sums[i];
                float bound = bounds[i];
                selected[kept] = selected[i];
                sums[kept] = sum;
                bounds[kept] = bound;
                kept += sum + bound >= least ? 1 : 0;
            }
            return kept;
        }
    }
}
