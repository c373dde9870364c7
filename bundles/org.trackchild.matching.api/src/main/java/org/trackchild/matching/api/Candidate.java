package org.trackchild.matching.api;

import java.util.Objects;
import org.trackchild.model.CaseId;

/**
 * A record that may be the child that was asked for.
 *
 * @param id the record
 * @param probability that it is the same child, 0 to 1, given all other candidates and the chance
 *     that the child is not in the register at all
 * @param explanation why
 */
public record Candidate(CaseId id, double probability, Explanation explanation) {

    public Candidate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(explanation);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no probability: " + probability);
        }
    }
}
