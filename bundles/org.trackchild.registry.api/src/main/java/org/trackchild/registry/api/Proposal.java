package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.trackchild.matching.api.Explanation;
import org.trackchild.model.CaseId;

/**
 * A pair of records that may be one child, put before people.
 *
 * @param id its identifier
 * @param pair the two records
 * @param status where it stands
 * @param probability that they are one child, 0 to 1
 * @param explanation why
 * @param timing when it was made and until when an answer is due
 * @param answers what people said, oldest first
 */
public record Proposal(
        UUID id,
        Pair pair,
        ProposalStatus status,
        double probability,
        Explanation explanation,
        Timing timing,
        List<Answer> answers) {

    public Proposal {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pair);
        Objects.requireNonNull(status);
        Objects.requireNonNull(explanation);
        Objects.requireNonNull(timing);
        answers = List.copyOf(answers);
    }

    /**
     * The two records.
     *
     * @param missing the missing report
     * @param found the found child
     */
    public record Pair(CaseId missing, CaseId found) {

        public Pair {
            Objects.requireNonNull(missing);
            Objects.requireNonNull(found);
        }
    }

    /**
     * Version and clock.
     *
     * @param version counts the changes, from 1
     * @param madeAt when it was made
     * @param answerBy until when an answer is due
     */
    public record Timing(long version, Instant madeAt, Instant answerBy) {

        public Timing {
            Objects.requireNonNull(madeAt);
            Objects.requireNonNull(answerBy);
        }
    }
}
