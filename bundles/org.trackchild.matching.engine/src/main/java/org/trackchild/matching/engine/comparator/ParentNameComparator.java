package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Likeness;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.CodeMarks;
import org.trackchild.matching.engine.index.Column;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.Told;
import org.trackchild.model.Field;

/** Compares the name of a parent or a guardian. A family name counts with one comparator only. */
abstract class ParentNameComparator extends TableComparator {

    private static final int FULL = 0;
    private static final int SAME = 1;
    private static final int NEAR = 2;
    private static final int SURNAME = 3;
    private static final int DIFFERS = 4;

    private static final int CALLED_SOUND = 1;
    private static final int CALLED_NEAR = 2;
    private static final int OTHER_SOUND = 4;

    /** The kinds of lists of rows: the numbers of these bits. */
    private static final int CALLED_SOUND_LIST = 0;

    private static final int CALLED_NEAR_LIST = 1;
    private static final int OTHER_SOUND_LIST = 2;

    private final Field field;
    private final Field[] countedElsewhere;

    ParentNameComparator(String name, Field field, Field... countedElsewhere) {
        super(name);
        this.field = field;
        this.countedElsewhere = countedElsewhere.clone();
    }

    @Override
    public final Comparison prepare(Features query, Population population) {
        return query.tokenCount(field) == 0 ? Comparison.NOTHING : new Prepared(query, population);
    }

    @Override
    public final String value(Features record) {
        return record.tokenCount(field) == 0 ? "" : record.text(field);
    }

    private final class Prepared implements ColumnComparison {

        private final NameEvidence given;
        private final NameEvidence others;
        private final double[] shares;

        Prepared(Features query, Population population) {
            given = NameEvidence.first(query, population, field);
            others = NameEvidence.others(query, population, field).without(query, countedElsewhere);
            int sound = given.count(field, Likeness.SOUND);
            shares =
                    new NameShares(levels(), population.recorded(field))
                            .set(SAME, sound)
                            .set(NEAR, given.count(field, Likeness.NEAR) - sound)
                            .set(SURNAME, others.count(field, Likeness.SOUND))
                            .split(FULL, SAME, SURNAME)
                            .completed(DIFFERS);
        }

        @Override
        public int compare(Features candidate) {
            if (candidate.tokenCount(field) == 0) {
                return MISSING;
            }
            return level(given.in(candidate, field), others.in(candidate, field) >= Likeness.SOUND);
        }

        private int level(int called, boolean other) {
            if (called >= Likeness.SOUND) {
                return other ? FULL : SAME;
            }
            if (called == Likeness.NEAR) {
                return NEAR;
            }
            return other ? SURNAME : DIFFERS;
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            Column column = Column.of(field);
            CodeMarks marks = population.nameMarks();
            given.mark(marks, CALLED_SOUND, CALLED_NEAR);
            others.markSound(marks, OTHER_SOUND, OTHER_SOUND);
            double[] byMarks = new double[OTHER_SOUND * 2];
            for (int mark = 0; mark < byMarks.length; mark++) {
                int called =
                        (mark & CALLED_SOUND) != 0
                                ? Likeness.SOUND
                                : (mark & CALLED_NEAR) != 0 ? Likeness.NEAR : Likeness.NONE;
                byMarks[mark] = bits[level(called, (mark & OTHER_SOUND) != 0) + 1];
            }
            boolean near = bits[NEAR + 1] > Posted.LITTLE;
            boolean surname = bits[SURNAME + 1] > Posted.LITTLE;
            double otherwise = bits[DIFFERS + 1];
            otherwise = near ? otherwise : Math.max(otherwise, bits[NEAR + 1]);
            otherwise = surname ? otherwise : Math.max(otherwise, bits[SURNAME + 1]);
            double[] most = byMarks.clone();
            for (int mark = 0; mark < most.length; mark++) {
                // of what there is no list, any row may have it
                most[mark] = near ? most[mark] : Math.max(most[mark], most[mark | CALLED_NEAR]);
            }
            for (int mark = 0; mark < most.length; mark++) {
                most[mark] = surname ? most[mark] : Math.max(most[mark], most[mark | OTHER_SOUND]);
            }
            return new Posted(
                    (page, rows, count, sums) -> {
                        int[] codes = page.codes(column);
                        int shift = column.shift();
                        int cell = column.cell();
                        for (int i = 0; i < count; i++) {
                            int code = codes[(rows[i] << shift) + cell];
                            if (code != 0) {
                                sums[i] += byMarks[marks.of(code)];
                            }
                        }
                    },
                    otherwise,
                    Told.of(column),
                    most,
                    rows -> {
                        given.post(rows, CALLED_SOUND_LIST, column);
                        if (near) {
                            given.postNear(rows, CALLED_NEAR_LIST, column);
                        }
                        if (surname) {
                            others.post(rows, OTHER_SOUND_LIST, column);
                        }
                    });
        }

        @Override
        public double u(int level) {
            return shares[level];
        }
    }
}
