package org.trackchild.matching.engine.score;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.PostedKernel;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.RowLists;
import org.trackchild.matching.engine.index.RowMarks;
import org.trackchild.matching.engine.index.Rows;
import org.trackchild.matching.engine.index.Told;

/**
 * The rows that share a name or something as rare with a question, of which there are lists, the
 * most promising first. In which lists a row is tells nearly all that names can add to it, so it is
 * known before anything else is read of a row whether it can be among the best (after H. Turtle and
 * J. Flood, "Query Evaluation: Strategies and Optimizations", 1995).
 */
final class Named {

    /** So many rows are looked at together, so that what is noted of each lies close by. */
    private static final int WINDOW = 1 << 16;

    /** Bounds are sorted so finely: a bit has so many places. */
    private static final int PLACES_OF_BIT = 2;

    /** Bounds of so many bits and more have the first place. */
    private static final int HIGH = 96;

    private static final int PLACES = 2 * HIGH * PLACES_OF_BIT;

    private final Rows table;
    private final Glance glance;
    private final RowLists lists;
    private final RowMarks marks;
    private final double least;
    private final AtomicInteger nextWindow = new AtomicInteger();
    private final Queue<Found> founds = new ConcurrentLinkedQueue<>();

    /** Of each part that has lists the bits of their kinds, and the lowest of them. */
    private final int[] kindsOfPart;

    private final int[] firstKinds;

    /** The number of the part of each kind. */
    private final int[] parts = new int[RowLists.KINDS];

    /**
     * What each of those parts adds at most beyond what {@link Glance#boundOfNamed} allows for it,
     * by the kinds of its lists and {@link Told}.
     */
    private final float[][] bounds;

    /** What all of them add at most to a row that is in none of their lists, by {@link Told}. */
    private final float[] unlisted = new float[Told.ALL + 1];

    private int[] rows = {};
    private float[] most = {};

    /** Rows and their bounds, found by one thread. */
    private static final class Found {

        private int[] rows = new int[1 << 10];
        private float[] bounds = new float[1 << 10];
        private int count;

        void add(int row, float bound) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                bounds = Arrays.copyOf(bounds, 2 * count);
            }
            rows[count] = row;
            bounds[count++] = bound;
        }
    }

    /**
     * @param parts all that can add evidence
     * @param least rows that cannot have so much are left out
     */
    Named(Part[] parts, QueryPopulation population, Glance glance, double least) {
        this.glance = glance;
        this.least = least;
        table = population.table();
        lists = population.lists();
        marks = population.marks();
        List<Part> listed = Arrays.stream(parts).filter(Part::isPosted).toList();
        kindsOfPart = new int[listed.size()];
        firstKinds = new int[listed.size()];
        bounds = new float[listed.size()][];
        int kinds = 0;
        for (int i = 0; i < bounds.length; i++) {
            PostedKernel posted = (PostedKernel) listed.get(i).kernel();
            int end = kinds + posted.kinds();
            if (end > RowLists.KINDS) {
                throw new ComparatorFailure(
                        listed.get(i).comparator(), new IllegalStateException("too many lists"));
            }
            lists.from(kinds);
            posted.post(lists);
            Arrays.fill(this.parts, kinds, end, i);
            firstKinds[i] = kinds;
            kindsOfPart[i] = (1 << posted.kinds()) - 1 << kinds;
            bounds[i] = bounds(listed.get(i), posted);
            kinds = end;
        }
    }

    /** The bounds of a part, less what is counted for rows in none of its lists. */
    private float[] bounds(Part part, PostedKernel posted) {
        float[] most = new float[1 << posted.kinds() + Told.BITS];
        for (int told = 0; told <= Told.ALL; told++) {
            float otherwise = (told & posted.told()) != 0 ? (float) posted.otherwise() : 0;
            unlisted[told] += otherwise;
            for (int kinds = 1; kinds < 1 << posted.kinds(); kinds++) {
                most[kinds << Told.BITS | told] =
                        (float) (posted.most(kinds) - part.mostUnseen()) - otherwise;
            }
        }
        return most;
    }

    /** Looks for the rows; for each of some threads. */
    void look() {
        int room = Math.min(WINDOW, table.rows() + Long.SIZE - 1 & -Long.SIZE);
        int[] masks = new int[room];
        long[] inAny = new long[room / Long.SIZE];
        Found found = new Found();
        int window = nextWindow.getAndIncrement();
        while ((long) window * WINDOW < table.rows()) {
            int from = window * WINDOW;
            lists.mark(from, masks, inAny);
            for (int i = 0; i < inAny.length; i++) {
                long word = inAny[i];
                if (word != 0) {
                    inAny[i] = 0;
                    look(from + i * Long.SIZE, word, i * Long.SIZE, masks, found);
                }
            }
            window = nextWindow.getAndIncrement();
        }
        founds.add(found);
    }

    /** Looks at some of 64 rows. */
    private void look(int first, long some, int firstMask, int[] masks, Found found) {
        marks.add(first, some);
        Page page = table.page(first >>> Page.BITS);
        long[] outlines = page.outlines();
        int[] words = page.wordBits();
        int onPage = first & (Page.SIZE - 1);
        long word = some;
        while (word != 0) {
            int at = Long.numberOfTrailingZeros(word);
            word &= word - 1;
            int mask = masks[firstMask + at];
            masks[firstMask + at] = 0;
            long outline = outlines[onPage + at];
            float bound =
                    glance.boundOfNamed(outline, words[onPage + at])
                            + bound(mask, Page.person(outline) & Told.ALL);
            if (bound >= least) {
                found.add(first + at, bound);
            }
        }
    }

    private float bound(int mask, int told) {
        float sum = unlisted[told];
        int rest = mask;
        while (rest != 0) {
            int part = parts[Integer.numberOfTrailingZeros(rest)];
            int kinds = (rest & kindsOfPart[part]) >>> firstKinds[part];
            sum += bounds[part][kinds << Told.BITS | told];
            rest &= ~kindsOfPart[part];
        }
        return sum;
    }

    /** Puts what was found in order; by one thread, when all others have looked. */
    void sort() {
        int[] next = new int[PLACES + 1];
        int count = 0;
        for (Found found : founds) {
            for (int i = 0; i < found.count; i++) {
                next[place(found.bounds[i]) + 1]++;
            }
            count += found.count;
        }
        for (int place = 0; place < PLACES; place++) {
            next[place + 1] += next[place];
        }
        rows = new int[count];
        most = new float[count];
        for (Found found : founds) {
            for (int i = 0; i < found.count; i++) {
                int at = next[place(found.bounds[i])]++;
                rows[at] = found.rows[i];
                most[at] = found.bounds[i];
            }
        }
    }

    private static int place(float bound) {
        // in single precision, so that no bound is far beyond what fits
        float place = (HIGH - bound) * PLACES_OF_BIT;
        return (int) Math.max(0, Math.min(PLACES - 1, place));
    }

    /** All rows that are in any list; complete when all threads have looked. */
    RowMarks marks() {
        return marks;
    }

    /** Number of rows that were found. */
    int count() {
        return rows.length;
    }

    /** The rows, roughly the most promising first. */
    int row(int number) {
        return rows[number];
    }

    /** At least the evidence of a row. */
    float most(int number) {
        return most[number];
    }

    /** At least the evidence of a row and of all that follow it. */
    float mostFrom(int number) {
        int place = place(most[number]);
        return place == 0 ? Float.POSITIVE_INFINITY : HIGH - (float) place / PLACES_OF_BIT;
    }
}
