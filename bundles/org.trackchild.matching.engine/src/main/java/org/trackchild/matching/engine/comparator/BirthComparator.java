package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.Outline;
import org.trackchild.matching.engine.index.Page;
import org.trackchild.matching.engine.index.People;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.Field;

/**
 * Compares when the children were born. An age that somebody estimated may be off, the more the
 * older the child, and when the other record is of a much later or earlier day.
 */
public final class BirthComparator extends TableComparator {

    private static final int OVERLAPS = 0;
    private static final int NEAR = 1;
    private static final int OFF = 2;
    private static final int FAR = 3;

    private static final double YEAR = 365.25;

    private static final double STATED_ERROR = YEAR / 12;
    private static final double ESTIMATE_ERROR = .5 * YEAR;
    private static final double ERROR_BY_AGE = .1;
    private static final double ERROR_BY_LAPSE = .1;

    public BirthComparator() {
        super("birth");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        return query.bornFrom() == Features.UNKNOWN
                ? Comparison.NOTHING
                : Counted.onSample(new Prepared(query), levels(), population);
    }

    @Override
    public String value(Features record) {
        String stated = record.text(Field.DATE_OF_BIRTH);
        return stated.isEmpty() ? record.text(Field.AGE_YEARS) : stated;
    }

    /** How far, in days, the true birth may lie outside of a record's window. */
    private static double error(boolean stated, int from, int to, int day) {
        double middle = (from + (double) to) / 2;
        return stated ? STATED_ERROR : ESTIMATE_ERROR + ERROR_BY_AGE * Math.max(0, day - middle);
    }

    private static final class Prepared implements ColumnComparison {

        private final int from;
        private final int to;
        private final int day;
        private final double error;

        Prepared(Features query) {
            from = query.bornFrom();
            to = query.bornTo();
            day = query.eventDay();
            error = error(query.birthStated(), from, to, day);
        }

        @Override
        public int compare(Features candidate) {
            return level(
                    candidate.bornFrom(),
                    candidate.bornTo(),
                    candidate.birthStated(),
                    candidate.eventDay());
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            double any = Math.max(0, Bounded.most(bits, OVERLAPS, FAR));
            People people = population.vocabulary().people();
            int first = population.table().firstDay();
            int last = population.table().lastDay();
            return new Bounded(
                    (page, rows, count, sums) -> add(page, rows, count, sums, bits),
                    Outline.PERSON,
                    code ->
                            code == People.ANYBODY
                                    ? any
                                    : most(people.person(code), first, last, bits));
        }

        /** The bits of any level that somebody born about then can be on. */
        private double most(People.Person person, int first, int last, double[] bits) {
            if (!person.isBirthKnown()) {
                return bits[0];
            }
            int least = Math.max(person.earliestFrom() - to, from - person.latestTo());
            int greatest = Math.max(person.latestFrom() - to, from - person.earliestTo());
            double lapse = ERROR_BY_LAPSE * Math.max(Math.abs(last - day), Math.abs(first - day));
            double estimated = error(false, person.earliestFrom(), person.earliestTo(), last);
            double allowed = Math.max(error, Math.max(STATED_ERROR, estimated)) + lapse;
            return Bounded.most(
                    bits,
                    level(least, allowed),
                    level(greatest, Math.max(error, Math.min(STATED_ERROR, ESTIMATE_ERROR))));
        }

        private static int level(int gap, double allowed) {
            if (gap <= 0) {
                return OVERLAPS;
            }
            if (gap <= allowed) {
                return NEAR;
            }
            return gap <= 2 * allowed ? OFF : FAR;
        }

        private void add(Page page, int[] rows, int count, double[] sums, double[] bits) {
            int[] cells = page.cells();
            for (int i = 0; i < count; i++) {
                int first = rows[i] << Page.CELLS;
                int level =
                        level(
                                cells[first + Page.BORN_FROM],
                                cells[first + Page.BORN_TO],
                                Page.stated(cells[first + Page.PERSON]),
                                cells[first + Page.DAY]);
                sums[i] += bits[level + 1];
            }
        }

        private int level(int otherFrom, int otherTo, boolean stated, int otherDay) {
            if (otherFrom == Features.UNKNOWN) {
                return MISSING;
            }
            int gap = Math.max(otherFrom - to, from - otherTo);
            double lapse = ERROR_BY_LAPSE * Math.abs(otherDay - day);
            return level(gap, Math.max(error, error(stated, otherFrom, otherTo, otherDay)) + lapse);
        }
    }
}
