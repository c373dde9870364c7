package org.trackchild.matching.engine.index;

/** A kernel that adds much to few rows only, of which it has lists. */
public interface PostedKernel extends Kernel {

    /**
     * At least what is added to any row that is in none of the lists and that tells what is
     * compared. Other rows get nothing.
     */
    double otherwise();

    /**
     * Which names a row tells if it tells what is compared, any of the bits of {@link Told}; 0 when
     * that cannot be seen from them.
     */
    int told();

    /** Number of kinds of lists, 1 to 5. */
    int kinds();

    /** Adds the lists of the rows to which more may be added, with their kinds from 0 on. */
    void post(RowLists lists);

    /**
     * The bound.
     *
     * @param kinds a bit for each kind, at least one
     * @return at least what is added to any row that is in lists of these kinds only
     */
    double most(int kinds);
}
