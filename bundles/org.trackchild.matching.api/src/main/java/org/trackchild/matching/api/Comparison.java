package org.trackchild.matching.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A comparator that has got ready for one query. Used by one thread at a time; lives as long as the
 * query.
 */
@ConsumerType
@FunctionalInterface
public interface Comparison {

    /** One of the records, or both, does not tell. */
    int MISSING = -1;

    /** Knows nothing of any record, because the query does not tell; the engine skips it. */
    Comparison NOTHING = candidate -> MISSING;

    /**
     * Compares the query with a record. Called for up to millions of records: should allocate
     * nothing.
     *
     * @param candidate valid only during this call: the engine may use the object for the next
     *     record again
     * @return index of one of the comparator's {@link Comparator#levels()}, or {@link #MISSING}
     */
    int compare(Features candidate);

    /**
     * How often a record of another child is found on this level with <em>this</em> query: a rare
     * name that agrees says more than a common one.
     *
     * @param level index of a level
     * @return above 0, at most 1, all levels adding up to 1; or {@link Double#NaN} on every level,
     *     when the query makes no difference
     */
    default double u(int level) {
        return Double.NaN;
    }
}
