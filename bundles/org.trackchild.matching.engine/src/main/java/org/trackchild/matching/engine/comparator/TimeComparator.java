package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.CaseKind;
import org.trackchild.model.Field;

/**
 * Compares the days: a child is found after going missing. Found before speaks against, but days
 * are written down wrongly too. Says nothing of two records of one kind.
 */
public final class TimeComparator extends TableComparator {

    private static final int DAY = 0;
    private static final int DAYS = 1;
    private static final int WEEK = 2;
    private static final int FORTNIGHT = 3;
    private static final int SOON = 4;
    private static final int QUARTER = 5;
    private static final int MONTHS = 6;
    private static final int LATER = 7;
    private static final int BEFORE = 8;

    /** Days until which each level before {@link #LATER} lasts. */
    private static final int[] UNTIL = {1, 3, 7, 14, 31, 92, 366};

    /** A day of going missing is often known only roughly. */
    private static final int ROUGHLY = 3;

    public TimeComparator() {
        super("time");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        Prepared prepared = new Prepared(query.eventDay(), query.kind());
        if (population instanceof QueryPopulation columns) {
            return columns.kind() == query.kind()
                    ? Comparison.NOTHING
                    : Counted.of(prepared, levels(), prepared.count(columns));
        }
        return Counted.onSample(prepared, levels(), population);
    }

    private record Prepared(int day, CaseKind kind) implements ColumnComparison {

        @Override
        public int compare(Features candidate) {
            return candidate.kind() == kind ? MISSING : level(lapse(candidate.eventDay()));
        }

        /** Number of records on each level, behind those that do not tell: all tell the day. */
        int[] count(QueryPopulation population) {
            int[] counts = new int[BEFORE + 2];
            int last = Math.min(population.table().lastDay(), Page.LAST_DAY);
            int first = Math.max(population.table().firstDay(), Page.FIRST_DAY);
            for (int other = first; other <= last; other++) {
                counts[level(lapse(other)) + 1] += population.onDay(other);
            }
            return counts;
        }

        private int lapse(int otherDay) {
            return kind == CaseKind.MISSING ? otherDay - day : day - otherDay;
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            if (population.kind() == kind) {
                return (page, rows, count, sums) -> {};
            }
            Kernel kernel =
                    (page, rows, count, sums) -> {
                        int[] cells = page.cells();
                        for (int i = 0; i < count; i++) {
                            sums[i] +=
                                    bits[
                                            level(lapse(cells[(rows[i] << Page.CELLS) + Page.DAY]))
                                                    + 1];
                        }
                    };
            return new Bounded(kernel, Outline.DAY, other -> bits[level(lapse(other)) + 1]);
        }
    }

    private static int level(int days) {
        if (days < -ROUGHLY) {
            return BEFORE;
        }
        int level = DAY;
        while (level < LATER && days > UNTIL[level]) {
            level++;
        }
        return level;
    }

    @Override
    public String value(Features record) {
        return record.text(Field.EVENT_DATE);
    }
}
