package org.trackchild.matching.engine.score;

import org.trackchild.model.CaseId;

/**
 * A record and what its comparison gave.
 *
 * @param id the record
 * @param row its row in the population of the query
 * @param bits sum of the evidence
 */
public record Ranked(CaseId id, int row, double bits) {}
