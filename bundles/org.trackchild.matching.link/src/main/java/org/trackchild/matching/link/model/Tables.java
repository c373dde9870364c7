package org.trackchild.matching.link.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two tables that are compared, or one with itself. Immutable; safe for use by several threads.
 *
 * <p>Columns do not always speak for themselves. Those of a group, such as the parts of an address,
 * go together: that a second one agrees says less, and somebody who has moved has another value in
 * all of them. Those that a family shares say less between relatives.
 */
public final class Tables {

    private final List<Column> columns;
    private final List<Swap> swaps;
    private final int[][] groups;
    private final int[] family;
    private final boolean one;
    private final int[] rows;
    private final int[] groupOf;
    private final int[] single;
    private final int[] companions;
    private final boolean[] companion;
    private final int[] alone;
    private final int[] twins;
    private final List<Crossing> straight = new ArrayList<>();
    private final List<Crossing[]> crossed = new ArrayList<>();
    private final int[] differs;

    /**
     * @param columns what is compared, at least one
     * @param swaps which of them may have been mistaken for each other; they share their domain
     * @param groups sets of columns whose values go together, by index, without common ones
     * @param family columns that relatives share, by index
     * @param twins columns that only twins share, by index; none of the family's
     * @param one whether there is one table only, of which no record is compared with itself
     */
    public Tables(
            List<Column> columns,
            List<Swap> swaps,
            List<List<Integer>> groups,
            List<Integer> family,
            List<Integer> twins,
            boolean one) {
        this.columns = List.copyOf(columns);
        this.swaps = List.copyOf(swaps);
        this.groups = groups.stream().map(Tables::numbers).toArray(int[][]::new);
        this.twins = numbers(twins);
        this.family = numbers(Stream.concat(family.stream(), twins.stream()).toList());
        this.one = one;
        columns.forEach(Column::count);
        rows = new int[] {columns.get(0).values(0).length, columns.get(0).values(1).length};
        columns.forEach(column -> straight.add(new Crossing(column, column)));
        for (Swap swap : swaps) {
            Column first = columns.get(swap.one());
            Column second = columns.get(swap.other());
            crossed.add(new Crossing[] {new Crossing(first, second), new Crossing(second, first)});
        }
        groupOf = new int[columns.size()];
        Arrays.fill(groupOf, -1);
        for (int group = 0; group < groups.size(); group++) {
            for (int column : groups.get(group)) {
                groupOf[column] = group;
            }
        }
        differs = columns.stream().mapToInt(each -> each.domain().comparator().differs()).toArray();
        single = matching(column -> groupOf[column] < 0);
        companion = new boolean[groupOf.length];
        for (int column : this.family) {
            companion[column] = groupOf[column] < 0;
        }
        companions = matching(column -> companion[column]);
        alone = matching(column -> groupOf[column] < 0 && !companion[column]);
    }

    private static int[] numbers(List<Integer> columns) {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] matching(IntPredicate wanted) {
        return IntStream.range(0, groupOf.length).filter(wanted).toArray();
    }

    public List<Column> columns() {
        return columns;
    }

    List<Swap> swaps() {
        return swaps;
    }

    int[][] groups() {
        return groups;
    }

    /** Number of the group that a column is in, or -1. */
    int groupOf(int column) {
        return groupOf[column];
    }

    /** Columns that are in no group. */
    int[] single() {
        return single;
    }

    /** Columns in no group that may change with one: those that a household shares. */
    int[] companions() {
        return companions;
    }

    /** Whether a column is one of {@link #companions}. */
    boolean isCompanion(int column) {
        return companion[column];
    }

    /** Columns in no group that do not change with one. */
    int[] alone() {
        return alone;
    }

    /** Columns that of a family only twins share; they are among those of the family. */
    int[] twins() {
        return twins;
    }

    int[] family() {
        return family;
    }

    boolean isOne() {
        return one;
    }

    public int rows(int side) {
        return rows[side];
    }

    /** Number of pairs that can be compared. */
    public double pairs() {
        return one ? rows[0] * (rows[0] - 1d) / 2 : rows[0] * (double) rows[1];
    }

    Crossing straight(int column) {
        return straight.get(column);
    }

    Crossing[] crossed(int swap) {
        return crossed.get(swap);
    }

    /** The level of a column that says that two values do not agree. */
    int differs(int column) {
        return differs[column];
    }

    /** The first level of a column that says that two values contradict each other. */
    int conflicts(int column) {
        return columns.get(column).domain().comparator().conflicts();
    }
}
