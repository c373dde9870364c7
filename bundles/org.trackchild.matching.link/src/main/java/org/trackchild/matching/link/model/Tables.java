package org.trackchild.matching.link.model;

import java.util.ArrayList;
import java.util.List;

/** Two tables that are compared, or one with itself. Immutable; safe for use by several threads. */
public final class Tables {

    private final List<Column> columns;
    private final List<Swap> swaps;
    private final boolean one;
    private final int[] rows;
    private final List<Crossing> straight = new ArrayList<>();
    private final List<Crossing[]> crossed = new ArrayList<>();
    private final List<Together> together = new ArrayList<>();

    /**
     * @param columns what is compared, at least one
     * @param swaps which of them may have been mistaken for each other; they share their domain
     * @param together sets of columns whose values go together, by index
     * @param one whether there is one table only, of which no record is compared with itself
     */
    public Tables(
            List<Column> columns, List<Swap> swaps, List<List<Integer>> together, boolean one) {
        this.columns = List.copyOf(columns);
        this.swaps = List.copyOf(swaps);
        this.one = one;
        columns.forEach(Column::count);
        rows = new int[] {columns.get(0).values(0).length, columns.get(0).values(1).length};
        columns.forEach(column -> straight.add(new Crossing(column, column)));
        for (Swap swap : swaps) {
            Column first = columns.get(swap.one());
            Column second = columns.get(swap.other());
            crossed.add(new Crossing[] {new Crossing(first, second), new Crossing(second, first)});
        }
        together.forEach(
                set -> this.together.add(new Together(set.stream().map(columns::get).toList())));
    }

    public List<Column> columns() {
        return columns;
    }

    List<Swap> swaps() {
        return swaps;
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

    List<Together> together() {
        return together;
    }
}
