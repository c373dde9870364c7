package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
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
                : Sampled.of(comparison(query), levels(), population);
    }

    @Override
    public String value(Features record) {
        String stated = record.text(Field.DATE_OF_BIRTH);
        return stated.isEmpty() ? record.text(Field.AGE_YEARS) : stated;
    }

    /** How far, in days, the true birth may lie outside of a record's window. */
    private static double error(Features record) {
        double middle = (record.bornFrom() + (double) record.bornTo()) / 2;
        return record.birthStated()
                ? STATED_ERROR
                : ESTIMATE_ERROR + ERROR_BY_AGE * Math.max(0, record.eventDay() - middle);
    }

    private static Comparison comparison(Features query) {
        int from = query.bornFrom();
        int to = query.bornTo();
        int day = query.eventDay();
        double error = error(query);
        return candidate -> {
            if (candidate.bornFrom() == Features.UNKNOWN) {
                return Comparison.MISSING;
            }
            int gap = Math.max(candidate.bornFrom() - to, from - candidate.bornTo());
            if (gap <= 0) {
                return OVERLAPS;
            }
            double lapse = ERROR_BY_LAPSE * Math.abs(candidate.eventDay() - day);
            double allowed = Math.max(error, error(candidate)) + lapse;
            if (gap <= allowed) {
                return NEAR;
            }
            return gap <= 2 * allowed ? OFF : FAR;
        };
    }
}
