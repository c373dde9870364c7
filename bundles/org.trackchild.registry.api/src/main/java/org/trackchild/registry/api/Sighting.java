package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.trackchild.model.CaseId;
import org.trackchild.model.Code;

/**
 * A sighting of a missing child, and what officers found when they checked it. It never changes the
 * record of the child, and is never changed itself: every assessment is added to those before.
 *
 * @param id its identifier
 * @param of the missing report
 * @param report what was said
 * @param recorded who wrote it down; without a reason
 * @param assessments how reliable it is, the latest last; empty while nobody has checked it
 */
public record Sighting(
        UUID id,
        CaseId of,
        SightingReport report,
        Statement recorded,
        List<Assessment> assessments) {

    public Sighting {
        Objects.requireNonNull(id);
        Objects.requireNonNull(of);
        Objects.requireNonNull(report);
        Objects.requireNonNull(recorded);
        assessments = List.copyOf(assessments);
    }

    /** How reliable it is, as far as it was checked. */
    public Reliability reliability() {
        return assessments.isEmpty()
                ? Reliability.UNVERIFIED
                : assessments.get(assessments.size() - 1).reliability();
    }

    /** Grows by one with each assessment, from 1. */
    public long version() {
        return assessments.size() + 1L;
    }

    /** How reliable a sighting is. */
    public enum Reliability implements Code {
        /** Nobody has checked it, or a check has decided nothing. */
        UNVERIFIED("unverified"),
        /** It was this child. */
        CHECKED_TRUE("checked_true"),
        /** It was another child, or nobody was there. */
        CHECKED_FALSE("checked_false");

        private final String code;

        Reliability(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * What an officer found.
     *
     * @param reliability how reliable the sighting is
     * @param said who says so, and how it was checked
     */
    public record Assessment(Reliability reliability, Statement said) {

        public Assessment {
            Objects.requireNonNull(reliability);
            Objects.requireNonNull(said);
        }
    }
}
