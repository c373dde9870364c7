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
import org.trackchild.model.Field;

/**
 * Compares the names of brothers, sisters and others who were with a child: who got lost together
 * is often found together, or speaks of one another. What a companion is called counts; surnames do
 * not, because they are those of the family.
 */
public final class CompanionComparator extends TableComparator {

    private static final int SAME = 0;
    private static final int NEAR = 1;
    private static final int DIFFERS = 2;

    private static final int SOUNDING = 1;
    private static final int NEARLY = 2;

    /** The kinds of lists of rows: the numbers of these bits. */
    private static final int SOUNDING_LIST = 0;

    private static final int NEARLY_LIST = 1;

    public CompanionComparator() {
        super("companions");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return query.tokenCount(Field.COMPANIONS) == 0
                ? Comparison.NOTHING
                : new Prepared(query, population);
    }

    private static final class Prepared implements ColumnComparison {

        private final NameEvidence called;
        private final double[] shares;

        Prepared(Features query, Population population) {
            called = NameEvidence.first(query, population, Field.COMPANIONS);
            int sound = called.count(Field.COMPANIONS, Likeness.SOUND);
            shares =
                    new NameShares(
                                    LevelTable.levels("companions"),
                                    population.recorded(Field.COMPANIONS))
                            .set(SAME, sound)
                            .set(NEAR, called.count(Field.COMPANIONS, Likeness.NEAR) - sound)
                            .completed(DIFFERS);
        }

        @Override
        public int compare(Features candidate) {
            return candidate.tokenCount(Field.COMPANIONS) == 0
                    ? MISSING
                    : level(called.in(candidate, Field.COMPANIONS));
        }

        private static int level(int likeness) {
            if (likeness >= Likeness.SOUND) {
                return SAME;
            }
            return likeness == Likeness.NEAR ? NEAR : DIFFERS;
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            CodeMarks marks = population.nameMarks();
            called.mark(marks, SOUNDING, NEARLY);
            double[] byMarks = new double[(SOUNDING | NEARLY) + 1];
            for (int mark = 0; mark < byMarks.length; mark++) {
                int likeness =
                        (mark & SOUNDING) != 0
                                ? Likeness.SOUND
                                : (mark & NEARLY) != 0 ? Likeness.NEAR : Likeness.NONE;
                byMarks[mark] = bits[level(likeness) + 1];
            }
            return new Posted(
                    (page, rows, count, sums) -> {
                        int[] codes = page.codes(Column.COMPANIONS);
                        for (int i = 0; i < count; i++) {
                            int code = codes[rows[i]];
                            sums[i] += code == 0 ? bits[0] : byMarks[marks.of(code)];
                        }
                    },
                    bits[DIFFERS + 1],
                    0,
                    byMarks,
                    rows -> {
                        called.post(rows, SOUNDING_LIST, Column.COMPANIONS);
                        called.postNear(rows, NEARLY_LIST, Column.COMPANIONS);
                    });
        }

        @Override
        public double u(int level) {
            return shares[level];
        }
    }

    @Override
    public String value(Features record) {
        return record.text(Field.COMPANIONS);
    }
}
