package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.model.Field;

/** Compares the last digits of the families' telephone numbers. */
public final class PhoneComparator extends TableComparator {

    private static final int SAME = 0;
    private static final int CLOSE = 1;
    private static final int DIFFERS = 2;

    public PhoneComparator() {
        super("phone");
    }

    @Override
    public Comparison prepare(Features query, Population population) {
        long phone = query.phone();
        return phone < 0 ? Comparison.NOTHING : new Prepared(phone);
    }

    private record Prepared(long phone) implements ColumnComparison {

        @Override
        public int compare(Features candidate) {
            return level(phone, candidate.phone());
        }

        @Override
        public Kernel kernel(QueryPopulation population, double[] bits) {
            return (page, rows, count, sums) -> {
                long[] phones = page.phones();
                for (int i = 0; i < count; i++) {
                    long other = phones[rows[i]];
                    sums[i] += other < 0 ? bits[0] : bits[level(phone, other) + 1];
                }
            };
        }
    }

    private static int level(long one, long other) {
        if (other < 0) {
            return Comparison.MISSING;
        }
        if (one == other) {
            return SAME;
        }
        int different = 0;
        for (long a = one, b = other; a > 0 || b > 0; a /= 10, b /= 10) {
            if (a % 10 != b % 10 && ++different > 1) {
                return DIFFERS;
            }
        }
        return CLOSE;
    }

    @Override
    public String value(Features record) {
        return record.phone() < 0 ? "" : record.text(Field.GUARDIAN_PHONE);
    }
}
