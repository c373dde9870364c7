package org.trackchild.matching.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Decides which records are worth being scored for a query. Safe for use by several threads.
 *
 * <p>Leaving out a record that would have been among the best answers is an error, which is
 * measured against the source that leaves out none.
 */
@ConsumerType
@FunctionalInterface
public interface CandidateSource {

    /**
     * The rows to score.
     *
     * @param query the record that is looked for
     * @param population the records to look through
     * @param budget about how many rows the caller is willing to score; a source that knows no
     *     harmless way to leave out any may give more
     * @return rows of the population in any order, each once; vacant ones are skipped
     */
    int[] rows(Features query, Population population, int budget);
}
