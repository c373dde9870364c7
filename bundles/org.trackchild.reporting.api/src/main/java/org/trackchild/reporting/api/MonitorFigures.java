package org.trackchild.reporting.api;

import java.util.Objects;
import java.util.Optional;

/**
 * The figures of a place. What they count is said by {@link MonitorView.Terms} with the moments
 * that matter.
 *
 * @param open cases in which somebody is looked for
 * @param overdue clocks of the law past their limit, of all that run
 * @param proposals how matches are answered
 * @param untraced missing reports registered more than four months ago in which the child is still
 *     looked for
 * @param silentHomes homes of which no record was added or changed for thirty days, of all homes
 *     there
 * @param reunion children restored to their families in this quarter
 * @param reunionBefore the same for the quarter before
 */
public record MonitorFigures(
        long open,
        Share overdue,
        Proposals proposals,
        long untraced,
        Share silentHomes,
        Reunion reunion,
        Reunion reunionBefore) {

    public MonitorFigures {
        Objects.requireNonNull(overdue);
        Objects.requireNonNull(proposals);
        Objects.requireNonNull(silentHomes);
        Objects.requireNonNull(reunion);
        Objects.requireNonNull(reunionBefore);
    }

    /**
     * How matches are answered.
     *
     * @param unanswered open proposals that nobody answered within their limit and of which a case
     *     is kept there; one between two places counts for both, and once for what contains them
     * @param inTime of the questions of which the limit ended in this quarter, those that were
     *     answered by then; each side of a proposal is a question of its own, and one that was no
     *     longer asked is none
     */
    public record Proposals(long unanswered, Share inTime) {

        public Proposals {
            Objects.requireNonNull(inTime);
        }
    }

    /**
     * So many of so many.
     *
     * @param part numerator
     * @param whole denominator
     */
    public record Share(long part, long whole) {

        /** The share, 0 to 1; 0 of nothing. */
        public double value() {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /**
     * How long it took from the report until the child was restored.
     *
     * @param children how many were restored
     * @param days whole days from the registration of the report; empty when no child was restored
     */
    public record Reunion(long children, Optional<Quartiles> days) {

        public Reunion {
            Objects.requireNonNull(days);
        }
    }
}
