package org.trackchild.matching.engine.score;

import org.trackchild.matching.engine.index.EncodedRecord;

/**
 * A record and what its comparison gave.
 *
 * @param record the record
 * @param row its row
 * @param bits sum of the evidence
 */
public record Ranked(EncodedRecord record, int row, double bits) {}
