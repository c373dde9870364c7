package org.trackchild.matching.engine.index;

/** A kernel that adds much to few rows only, which it can name. */
public interface PostedKernel extends Kernel {

    /**
     * At least what is added to any row that {@link #post} does not mark and that tells what is
     * compared. Other rows get nothing.
     */
    double otherwise();

    /**
     * Which names a row tells if it tells what is compared, any of the bits of {@link Told}; 0 when
     * that cannot be seen from them.
     */
    int told();

    /** Marks the rows to which more may be added. */
    void post(RowMarks rows);
}
