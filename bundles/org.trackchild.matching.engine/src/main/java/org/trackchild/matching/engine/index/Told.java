package org.trackchild.matching.engine.index;

/** Which names a record tells, as bits. */
public final class Told {

    /** Number of bits. */
    public static final int BITS = 3;

    /** A name or a pet name of the child. */
    public static final int CHILD = 1;

    /** A name of the father. */
    public static final int FATHER = 2;

    /** A name of the mother. */
    public static final int MOTHER = 4;

    /** All bits. */
    public static final int ALL = (1 << BITS) - 1;

    private Told() {}

    /** The bit of a column of names; 0 when there is none. */
    public static int of(Column column) {
        return switch (column) {
            case NAME, ALIAS -> CHILD;
            case FATHER -> FATHER;
            case MOTHER -> MOTHER;
            default -> 0;
        };
    }

    /**
     * The bits of a record.
     *
     * @param columns codes of its columns
     */
    static int of(int[] columns) {
        return bit(columns, Column.NAME)
                | bit(columns, Column.ALIAS)
                | bit(columns, Column.FATHER)
                | bit(columns, Column.MOTHER);
    }

    private static int bit(int[] columns, Column column) {
        return columns[column.ordinal()] == 0 ? 0 : of(column);
    }
}
