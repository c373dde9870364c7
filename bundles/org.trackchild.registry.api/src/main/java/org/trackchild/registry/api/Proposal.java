package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.matching.api.Explanation;
import org.trackchild.model.CaseId;
import org.trackchild.model.Wording;

/**
 * A pair of records that may be one child, put before people.
 *
 * @param id its identifier
 * @param pair the two records
 * @param status where it stands
 * @param probability that they are one child, 0 to 1
 * @param explanation why
 * @param timing when it was made and until when an answer is due
 * @param history what people said, and why it is there again
 */
public record Proposal(
        UUID id,
        Pair pair,
        ProposalStatus status,
        double probability,
        Explanation explanation,
        Timing timing,
        History history) {

    public Proposal {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pair);
        Objects.requireNonNull(status);
        Objects.requireNonNull(explanation);
        Objects.requireNonNull(timing);
        Objects.requireNonNull(history);
    }

    /** A proposal that nobody has rejected so far. */
    public Proposal(
            UUID id,
            Pair pair,
            ProposalStatus status,
            double probability,
            Explanation explanation,
            Timing timing,
            List<Answer> answers) {
        this(
                id,
                pair,
                status,
                probability,
                explanation,
                timing,
                new History(answers, Optional.empty(), List.of()));
    }

    /** What people said, oldest first. */
    public List<Answer> answers() {
        return history.answers();
    }

    /**
     * Why it is put before people although it was rejected, in words: "Rejected earlier. Changed
     * since then: father's name."
     *
     * @return empty when it has not returned
     */
    public Optional<Wording> returned() {
        return ReturnedWording.of(history.returnedBecause(), explanation);
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
     * What happened to it.
     *
     * @param answers what people said, oldest first
     * @param rejection what the two records said when it was last rejected; empty when it never was
     * @param returnedBecause names of the comparators whose values have changed since it was
     *     rejected; empty unless it returned after a rejection
     */
    public record History(
            List<Answer> answers, Optional<Rejection> rejection, List<String> returnedBecause) {

        public History {
            answers = List.copyOf(answers);
            Objects.requireNonNull(rejection);
            returnedBecause = List.copyOf(returnedBecause);
        }

        /** The same with other answers. */
        public History with(List<Answer> others) {
            return new History(others, rejection, returnedBecause);
        }
    }

    /**
     * Version and clock.
     *
     * @param version counts the changes, from 1
     * @param madeAt when it was made
     * @param answerBy until when an answer is due, while the proposal is open
     */
    public record Timing(long version, Instant madeAt, Instant answerBy) {

        public Timing {
            Objects.requireNonNull(madeAt);
            Objects.requireNonNull(answerBy);
        }
    }
}
