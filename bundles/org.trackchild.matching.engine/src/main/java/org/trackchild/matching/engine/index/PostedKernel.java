package org.trackchild.matching.engine.index;

/** A kernel that adds much to few rows only, which it can name. */
public interface PostedKernel extends Kernel {

    /** At least what is added to any row that {@link #post} does not mark. */
    double otherwise();

    /** Marks the rows to which more may be added. */
    void post(RowMarks rows);
}
