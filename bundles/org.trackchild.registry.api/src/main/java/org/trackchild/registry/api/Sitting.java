package org.trackchild.registry.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.trackchild.model.Code;
import org.trackchild.model.OfficeId;

/**
 * A sitting of a committee or board. Immutable.
 *
 * @param id identifier; sorts by the time of planning
 * @param bench the committee or board
 * @param plan when, where and with whom
 * @param planned who planned it
 * @param moved who moved it last, and why
 * @param opened who was present when it began
 * @param ended who closed it, or cancelled it and why
 */
public record Sitting(
        UUID id,
        OfficeId bench,
        SittingPlan plan,
        Statement planned,
        Optional<Statement> moved,
        Optional<Attendance> opened,
        Optional<Statement> ended) {

    /** Longest name of a member and longest place, in characters. */
    public static final int LONGEST = 200;

    /** What kind of place a bench sits at. */
    public enum Venue implements Code {
        COMMITTEE("committee"),
        /** A home that is visited, which counts as a sitting (JJ Act 2015, section 28(2)). */
        HOME("home"),
        VIDEO("video");

        private final String code;

        Venue(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Where it stands. */
    public enum Status implements Code {
        PLANNED("planned"),
        OPEN("open"),
        CLOSED("closed"),
        CANCELLED("cancelled");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Who sat.
     *
     * @param present names of the members that are present; the one who presides first, where that
     *     was said
     * @param said who wrote it down
     */
    public record Attendance(List<String> present, Statement said) {

        public Attendance {
            present = List.copyOf(present);
            Objects.requireNonNull(said);
        }
    }

    public Sitting {
        Objects.requireNonNull(id);
        Objects.requireNonNull(bench);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(planned);
        Objects.requireNonNull(moved);
        Objects.requireNonNull(opened);
        Objects.requireNonNull(ended);
    }

    /** Where it stands. */
    public Status status() {
        if (opened.isEmpty()) {
            return ended.isEmpty() ? Status.PLANNED : Status.CANCELLED;
        }
        return ended.isEmpty() ? Status.OPEN : Status.CLOSED;
    }

    /** Who is present; empty before it is opened. */
    public List<String> present() {
        return opened.map(Attendance::present).orElse(List.of());
    }
}
