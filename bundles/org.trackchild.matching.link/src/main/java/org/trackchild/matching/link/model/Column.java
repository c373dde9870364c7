package org.trackchild.matching.link.model;

import java.util.List;

/**
 * One compared column of both tables: for each record the number of its value. Number 0 is a value
 * that is missing. Immutable once counted.
 */
public final class Column {

    private final String name;
    private final Domain domain;
    private final int[][] values;
    private final int[][] counts = new int[2][];
    private final int[] told = new int[2];

    /**
     * @param domain knows the values; columns that may be mistaken for each other have one together
     * @param written the values as they stand in the two tables, or in the only one
     */
    public Column(String name, Domain domain, List<List<String>> written) {
        this.name = name;
        this.domain = domain;
        values = new int[written.size()][];
        for (int side = 0; side < values.length; side++) {
            values[side] = written.get(side).stream().mapToInt(domain::number).toArray();
        }
    }

    /** Counts the values, when all columns of the domain have been read. */
    void count() {
        for (int side = 0; side < 2; side++) {
            counts[side] = new int[domain.size()];
            for (int value : values(side)) {
                counts[side][value]++;
            }
            told[side] = values(side).length - counts[side][0];
        }
    }

    /** Whether both tables have any value. */
    public boolean tells() {
        for (int[] side : values) {
            boolean told = false;
            for (int value : side) {
                told |= value != 0;
            }
            if (!told) {
                return false;
            }
        }
        return true;
    }

    public String name() {
        return name;
    }

    Domain domain() {
        return domain;
    }

    /** The values of the records of a table; of one table both sides are the same. */
    int[] values(int side) {
        return values[Math.min(side, values.length - 1)];
    }

    /** In how many records of a table each value is. */
    int[] counts(int side) {
        return counts[side];
    }

    /** Number of records of a table that tell. */
    int told(int side) {
        return told[side];
    }
}
