package org.trackchild.matching.engine.score;

import org.trackchild.matching.api.Comparator;
import org.trackchild.matching.api.Comparison;
import org.trackchild.matching.engine.index.ColumnComparison;
import org.trackchild.matching.engine.index.Kernel;
import org.trackchild.matching.engine.index.PostedKernel;

/**
 * One aspect of one query.
 *
 * @param comparator compares the aspect
 * @param comparison ready for the query
 * @param kernel the same for columns; {@code null} when the comparison does not read columns
 * @param u how often strangers are on each level
 * @param bits evidence of each level, behind that of what is missing
 * @param most most that it can add
 */
record Part(
        Comparator comparator,
        Comparison comparison,
        Kernel kernel,
        double[] u,
        double[] bits,
        double most) {

    double bits(int level) {
        return bits[level + 1];
    }

    /** Most that it can add to rows that it does not name. */
    double mostForOthers() {
        return kernel instanceof PostedKernel posted ? Math.max(0, posted.otherwise()) : most;
    }

    /** The same for rows of which nothing is seen that bears on it. */
    double mostUnseen() {
        return isToldAtGlance() ? 0 : mostForOthers();
    }

    /** Whether it is seen of a row whether it tells what is compared. */
    boolean isToldAtGlance() {
        return kernel instanceof PostedKernel posted && posted.told() != 0;
    }

    /** Whether it names the rows to which it adds much. */
    boolean isPosted() {
        return kernel instanceof PostedKernel;
    }

    /** Whether only one thread may use it. */
    boolean isForOneThread() {
        return !(comparison instanceof ColumnComparison);
    }
}
