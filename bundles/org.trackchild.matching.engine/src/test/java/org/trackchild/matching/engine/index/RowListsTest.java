package org.trackchild.matching.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowListsTest {

    private static final int ROWS = 300;
    private static final int WINDOW = 128;

    /** Rows of which every third has token 1 as a name, and every fifth token 2 as an alias. */
    private static RowLists lists(Rows rows) {
        for (int row = 0; row < ROWS; row++) {
            if (row % 3 == 0) {
                rows.postings().add(Column.NAME, 1, row);
            }
            if (row % 5 == 0) {
                rows.postings().add(Column.ALIAS, 2, row);
            }
        }
        RowLists lists = new RowLists(rows);
        lists.addTokens(1, Column.NAME, new int[] {1, 7});
        lists.from(4);
        lists.addTokens(0, Column.ALIAS, new int[] {2});
        return lists;
    }

    @Test
    void everyRowHasTheBitsOfItsListsInWhicheverWindowItIs() {
        Rows rows = Rows.none();
        for (int row = 0; row < ROWS; row++) {
            rows = rows.grown(0);
        }
        RowLists lists = lists(rows);
        for (int from = 0; from < ROWS; from += WINDOW) {
            int[] masks = new int[WINDOW];
            long[] found = new long[WINDOW / Long.SIZE];
            lists.mark(from, masks, found);
            for (int i = 0; i < WINDOW; i++) {
                int row = from + i;
                int wanted = row >= ROWS ? 0 : (row % 3 == 0 ? 2 : 0) | (row % 5 == 0 ? 16 : 0);
                assertThat(masks[i]).as("row %d", row).isEqualTo(wanted);
                assertThat((found[i >>> 6] >>> i & 1) == 1).isEqualTo(wanted != 0);
            }
        }
    }

    @Test
    void rowsThatCameLaterAreInNoList() {
        Rows before = Rows.none().grown(0);
        before.postings().add(Column.NAME, 1, 0);
        before.grown(0);
        before.postings().add(Column.NAME, 1, 1);
        RowLists lists = new RowLists(before);
        lists.addTokens(0, Column.NAME, new int[] {1});
        int[] masks = new int[64];
        lists.mark(0, masks, new long[1]);
        assertThat(masks).startsWith(1, 0);
    }
}
