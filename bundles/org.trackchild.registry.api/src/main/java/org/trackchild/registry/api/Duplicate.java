package org.trackchild.registry.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.Code;

/**
 * An alarm that two cases may be of one child where nobody looked for that: two reports or two
 * stays that say the same, or one photograph in two cases of whatever kinds. Of a pair there is at
 * most one alarm because of what the records say, and one because of photographs.
 *
 * @param id its identifier
 * @param pair the two cases
 * @param ground why it was raised
 * @param status where it stands
 * @param probability that the two are one child as far as the records tell, 0 to 1; 1 for the other
 *     grounds
 * @param evidence what was seen
 * @param timing version and clock
 * @param answer what a person said last; there when it is linked or dismissed, and when it returned
 */
public record Duplicate(
        UUID id,
        CasePair pair,
        Ground ground,
        DuplicateStatus status,
        double probability,
        Evidence evidence,
        Timing timing,
        Optional<Statement> answer) {

    public Duplicate {
        Objects.requireNonNull(id);
        Objects.requireNonNull(pair);
        Objects.requireNonNull(ground);
        Objects.requireNonNull(status);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(timing);
        Objects.requireNonNull(answer);
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return status == DuplicateStatus.OPEN;
    }

    /** The next version of it, with another status and what a person said last. */
    public Duplicate become(DuplicateStatus other, Optional<Statement> said) {
        return new Duplicate(
                id,
                pair,
                ground,
                other,
                probability,
                other == DuplicateStatus.DISMISSED ? evidence.remembered() : evidence,
                timing.later(),
                said);
    }

    /** Why an alarm is raised. */
    public enum Ground implements Code {
        /** All that identifies a child is recorded alike in both. */
        SAME_DETAILS("same_details"),
        /** The two records are so alike that they are very probably of one child. */
        ALIKE("alike"),
        /** Both cases have the same photograph. */
        SAME_PHOTOGRAPH("same_photograph");

        private final String code;

        Ground(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What was seen.
     *
     * @param said what the two records say, in digests; empty when it was raised because of
     *     photographs
     * @param dismissed what they said when it was dismissed last; empty when it never was
     * @param photos the two photographs that are the same, that of {@code pair.one()} first; empty
     *     when it was raised because of the records
     * @param returnedBecause names of the comparators whose values have changed since it was
     *     dismissed; empty unless it returned
     */
    public record Evidence(
            Optional<Rejection> said,
            Optional<Rejection> dismissed,
            List<UUID> photos,
            List<String> returnedBecause) {

        public Evidence {
            Objects.requireNonNull(said);
            Objects.requireNonNull(dismissed);
            photos = List.copyOf(photos);
            returnedBecause = List.copyOf(returnedBecause);
        }

        /** Of two photographs. */
        public static Evidence ofPhotos(UUID one, UUID other) {
            return new Evidence(Optional.empty(), Optional.empty(), List.of(one, other), List.of());
        }

        Evidence remembered() {
            return new Evidence(said, said, photos, List.of());
        }
    }

    /**
     * Version and clock.
     *
     * @param version counts the changes, from 1
     * @param madeAt when it was raised
     */
    public record Timing(long version, Instant madeAt) {

        public Timing {
            Objects.requireNonNull(madeAt);
        }

        /** The same, one version on. */
        public Timing later() {
            return new Timing(version + 1, madeAt);
        }
    }
}
