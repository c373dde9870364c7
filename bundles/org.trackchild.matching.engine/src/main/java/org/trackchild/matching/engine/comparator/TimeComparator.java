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

    private static final int DAYS = 0;
    private static final int SOON = 1;
    private static final int MONTHS = 2;
    private static final int LATER = 3;
    private static final int BEFORE = 4;

    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;

    /** A day of going missing is often known only roughly. */
    private static final int ROUGHLY = 3;

    public TimeComparator() {
        super("time");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        int day = query.eventDay();
        CaseKind kind = query.kind();
        return new Prepared(day, kind);
    }

    private record Prepared(int day, CaseKind kind) implements ColumnComparison {

        @Override
        public int compare(Features candidate) {
            return candidate.kind() == kind ? MISSING : level(lapse(candidate.eventDay()));
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
        if (days <= WEEK) {
            return DAYS;
        }
        if (days <= MONTH) {
            return SOON;
        }
        return days <= YEAR ? MONTHS : LATER;
    }

    @Override
    public String value(Features record) {
        return record.text(Field.EVENT_DATE);
    }
}
