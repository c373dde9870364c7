package org.trackchild.matching.engine.index;

/** A set of rows of one moment. Used by one thread until it is complete. */
public final class RowMarks {

    private final Rows rows;
    private final Postings postings;
    private final long[] marks;

    RowMarks(Rows rows, Postings postings) {
        this.rows = rows;
        this.postings = postings;
        marks = new long[(rows.rows() >>> 6) + 1];
    }

    /** Adds the rows that have one of these tokens, all known, in a column of names or clues. */
    public void addTokens(Column column, int[] tokens) {
        int end = rows.rows();
        for (int token : tokens) {
            IntList found = postings.rows(column, token);
            if (found != null) {
                int size = found.size();
                int[] items = found.items();
                for (int i = 0; i < size && items[i] < end; i++) {
                    marks[items[i] >>> 6] |= 1L << items[i];
                }
            }
        }
    }

    /** Adds the rows that have a telephone number. */
    public void addPhone(long phone) {
        postings.rowsWithPhone(
                phone,
                row -> {
                    if (row < rows.rows()) {
                        marks[row >>> 6] |= 1L << row;
                    }
                });
    }

    /** Whether a row is in the set. */
    public boolean contains(int row) {
        return (marks[row >>> 6] & (1L << row)) != 0;
    }

    /** 64 rows as bits, beginning with a row that is a multiple of 64. */
    public long word(int row) {
        return marks[row >>> 6];
    }
}
