package org.trackchild.matching.engine.comparator;

import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.api.Features;
import org.trackchild.matching.api.Population;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.QueryPopulation;
import org.trackchild.matching.engine.index.RowLists;
import org.trackchild.model.Field;

/** Compares the last digits of the families' telephone numbers. */
public final class PhoneComparator extends TableComparator {

    /** Numbers have ten digits. */
    private static final long LIMIT = 10_000_000_000L;

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
            return new Posted(
                    (page, rows, count, sums) -> {
                        for (int i = 0; i < count; i++) {
                            long other = page.phone(rows[i]);
                            sums[i] += other < 0 ? bits[0] : bits[level(phone, other) + 1];
                        }
                    },
                    bits[DIFFERS + 1],
                    0,
                    // a few rows of the lists have another number
                    new double[] {0, Bounded.most(bits, SAME, DIFFERS)},
                    this::post);
        }

        /** The same number, and all that differ in one digit. */
        private void post(RowLists rows) {
            rows.addPhone(0, phone);
            for (long power = 1; power < LIMIT; power *= 10) {
                long without = phone - phone / power % 10 * power;
                for (int digit = 0; digit < 10; digit++) {
                    if (without + digit * power != phone) {
                        rows.addPhone(0, without + digit * power);
                    }
                }
            }
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
