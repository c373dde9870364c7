package org.trackchild.quality.api;

import java.time.Instant;
import java.util.Objects;
import org.trackchild.matching.api.Evidence;
import org.trackchild.model.CaseId;

/**
 * What people decided about a pair, and what the machine had said. There is one for each pair: who
 * decides again replaces it.
 *
 * @param missing the missing report
 * @param found the found child
 * @param same whether they are one child
 * @param at when it was decided
 * @param said what the machine had said
 */
public record Judgement(CaseId missing, CaseId found, boolean same, Instant at, Said said) {

    public Judgement {
        Objects.requireNonNull(missing);
        Objects.requireNonNull(found);
        Objects.requireNonNull(at);
        Objects.requireNonNull(said);
    }

    /**
     * What the machine had said before people decided.
     *
     * @param probability that they are one child, 0 to 1, as people saw it
     * @param proposed whether it had put the pair before people by itself
     * @param evidence why
     */
    public record Said(double probability, boolean proposed, Evidence evidence) {

        public Said {
            Objects.requireNonNull(evidence);
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("no probability: " + probability);
            }
        }
    }
}
