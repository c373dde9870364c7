package org.trackchild.matching.link.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of which the values go together, such as suburb and postcode: that both agree says less
 * than the two say one by one. How much less is counted: in how many records the agreed values
 * stand together. Immutable; safe for use by several threads.
 */
final class Together {

    private static final double LOG2 = Math.log(2);

    private final List<Column> columns;

    /** By set of columns, as bits: number of records of each table with the same values in them. */
    private final Map<Long, int[]> counts = new HashMap<>();

    private final int[] rows = new int[2];

    Together(List<Column> columns) {
        this.columns = columns;
        for (int side = 0; side < 2; side++) {
            rows[side] = columns.get(0).values(side).length;
            for (int row = 0; row < rows[side]; row++) {
                for (int set = 1; set < 1 << columns.size(); set++) {
                    if (Integer.bitCount(set) > 1 && tells(set, side, row)) {
                        counts.computeIfAbsent(key(set, side, row), any -> new int[2])[side]++;
                    }
                }
            }
        }
    }

    private boolean tells(int set, int side, int row) {
        for (int i = 0; i < columns.size(); i++) {
            if ((set & 1 << i) != 0 && columns.get(i).values(side)[row] == 0) {
                return false;
            }
        }
        return true;
    }

    private long key(int set, int side, int row) {
        long key = set;
        for (int i = 0; i < columns.size(); i++) {
            if ((set & 1 << i) != 0) {
                key = (key ^ columns.get(i).values(side)[row]) * 0x9E3779B97F4A7C15L;
                key ^= key >>> 29;
            }
        }
        return key;
    }

    /** What is to be added to the evidence of the columns; never positive. */
    double correction(int left, int right) {
        int set = 0;
        double apart = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int value = column.values(0)[left];
            if (value != 0 && value == column.values(1)[right]) {
                set |= 1 << i;
                apart += log2(share(column.counts(0)[value], column.counts(1)[value]));
            }
        }
        if (Integer.bitCount(set) < 2) {
            return 0;
        }
        int[] both = counts.get(key(set, 0, left));
        return Math.min(0, apart - log2(share(both[0], both[1])));
    }

    private double share(double inLeft, double inRight) {
        return (inLeft / rows[0] + inRight / rows[1]) / 2;
    }

    private static double log2(double value) {
        return Math.log(value) / LOG2;
    }
}
